package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.alliancesim.report.Questions;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.StatusRow;
import org.alliancesim.world.StateCode;

/**
 * Which states and statuses figures show.
 *
 * @param options what was asked for
 * @param namedFirst the states that a scenario without a question names first, the first one first
 * @param questions what the scenario asks
 */
record Selection(FigureOptions options, List<StateCode> namedFirst, Questions questions) {

  /** Small charts that are read at a glance. */
  private static final int MOST_LEADING = 6;

  private static final int MOST_MEMBERS = 10;
  private static final int MOST_MEMBERS_IN_A_COLUMN = 6;

  Selection {
    namedFirst = List.copyOf(namedFirst);
  }

  /** The rows of the states and statuses asked for, or all. */
  <R extends StatusRow> List<R> of(List<R> rows) {
    return rows.stream().filter(this::isAskedFor).toList();
  }

  private boolean isAskedFor(StatusRow row) {
    return (options.states().isEmpty() || options.states().contains(row.state().value()))
        && (options.statuses().isEmpty() || options.statuses().contains(row.status()));
  }

  /**
   * The few that a figure of small charts shows: all of the states asked for; or those that come
   * first, among them what the scenario asks or, if it does not say, whom it names first, for a
   * reader looks for these.
   *
   * @param order which come first
   * @param telling what there is something to say of; others are shown if they were asked for or
   *     named
   */
  <R extends StatusRow> List<R> leading(List<R> rows, Comparator<R> order, Predicate<R> telling) {
    List<R> sorted = of(rows).stream().sorted(order).toList();
    if (!options.states().isEmpty() || sorted.stream().noneMatch(telling)) {
      return sorted.stream().filter(row -> sorted.stream().anyMatch(telling)).toList();
    }
    List<R> named = new ArrayList<>(sorted.stream().filter(questions::include).toList());
    for (StateCode state : namedFirst) {
      Optional<R> first = sorted.stream().filter(row -> row.state().equals(state)).findFirst();
      first.ifPresent(named::add);
    }
    List<R> leading = new ArrayList<>(named);
    sorted.stream()
        .filter(telling)
        .filter(row -> !named.contains(row))
        .limit(Math.max(0, MOST_LEADING - named.size()))
        .forEach(leading::add);
    leading.sort(order);
    return List.copyOf(leading);
  }

  /** Why a figure is empty: what was asked for is not in it, or what is said of all. */
  String nothing(String ofAll) {
    return options.states().isEmpty() && options.statuses().isEmpty()
        ? ofAll
        : "Of the states and statuses asked for there is nothing to show here. " + ofAll;
  }

  /** How many members have a column of a matrix. */
  int mostMembers() {
    return options.width().equals(FigureOptions.COLUMN) ? MOST_MEMBERS_IN_A_COLUMN : MOST_MEMBERS;
  }
}
