package org.alliancesim.gui;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancesim.report.StatusHistory;

/**
 * A month of a state on a {@link StatusStrip}.
 *
 * @param history what the strip shows
 * @param row the state's row, counted from 0
 * @param month counted from 0; it need not have been played
 */
record StripCell(StatusHistory history, int row, int month) {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /** The cell of a state, or of the first one if it has no row; empty if there is no row at all. */
  static Optional<StripCell> of(StatusHistory history, int state, int month) {
    if (history.rows().isEmpty()) {
      return Optional.empty();
    }
    int row =
        IntStream.range(0, history.rows().size())
            .filter(each -> history.rows().get(each).state() == state)
            .findFirst()
            .orElse(0);
    return Optional.of(new StripCell(history, row, Math.min(month, history.length() - 1)));
  }

  /** The index of its state. */
  int state() {
    return history.rows().get(row).state();
  }

  /** So many rows further down and months later, as far as the strip goes. */
  StripCell moved(int rows, int months) {
    return new StripCell(
        history,
        Math.max(0, Math.min(history.rows().size() - 1, row + rows)),
        Math.max(0, Math.min(history.length() - 1, month + months)));
  }

  /** The state, the month, what it holds then, if that has been played. */
  String told() {
    StatusHistory.Row state = history.rows().get(row);
    String when = state.name() + ", " + MONTH.format(history.start().plusMonths(month));
    if (month >= state.months().size()) {
      return when;
    }
    StatusHistory.Month cell = state.months().get(month);
    Stream<String> held =
        cell.held().isEmpty()
            ? Stream.of("no status")
            : cell.held().stream().map(status -> history.charter().statuses().get(status).name());
    Stream<String> more =
        Stream.concat(
            cell.way() == StatusHistory.Way.NONE ? Stream.of() : Stream.of(cell.way().words()),
            cell.refusals() > 0 ? Stream.of("a bid refused") : Stream.of());
    return when + ": " + Stream.concat(held, more).collect(Collectors.joining("; "));
  }
}
