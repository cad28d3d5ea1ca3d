package org.alliancesim.gui;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.model.Change;
import org.alliancesim.model.Intervention;
import org.alliancesim.scenario.content.Setting;

/**
 * How a history is named wherever it is shown or saved: which it is and, if the user moved
 * something in it so that it is no longer the one of the batch, what.
 *
 * @param beginning what it began with
 * @param moves what the user moved, each as a setting; of what was moved in its course with the
 *     month from which it held, {@code behaviour.psi=2.0 from 2023-05}
 * @param words the same in the words of the catalogue, for titles
 * @param month the month that is shown
 */
record HistoryLabel(Beginning beginning, List<String> moves, List<String> words, YearMonth month) {

  /** As many moves as are named in a title; the others are counted. */
  private static final int NAMED = 3;

  HistoryLabel {
    moves = List.copyOf(moves);
    words = List.copyOf(words);
  }

  /** Of a history as far as it has gone. */
  static HistoryLabel of(WatchedHistory history, int monthsPlayed) {
    Beginning beginning = history.beginning();
    YearMonth start = beginning.scenario().clock().start();
    List<String> moves = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Change change : beginning.moved()) {
      moves.add(change.toString());
      words.add(MoveWords.told(change, beginning.scenario()));
    }
    for (Intervention made : history.interventions()) {
      String since = " from " + start.plusMonths(made.month());
      moves.add(made.change() + since);
      words.add(MoveWords.told(made.change(), beginning.scenario()) + since);
    }
    // until the first month is over, the history stands where it begins
    return new HistoryLabel(
        beginning, moves, words, start.plusMonths(Math.max(0, monthsPlayed - 1L)));
  }

  /** Whether the user has changed the history. */
  boolean changed() {
    return !moves.isEmpty();
  }

  /** {@code replicate 8, seed 2021}; of a history that was changed with what was. */
  String title() {
    return "replicate "
        + beginning.replicate()
        + ", seed "
        + beginning.seed()
        + (changed() ? ", " + changes() : "");
  }

  /** What was changed, the latest first, in the words of the catalogue; empty if nothing was. */
  String changes() {
    if (!changed()) {
      return "";
    }
    List<String> latest = new ArrayList<>();
    for (int move = words.size() - 1; move >= 0 && latest.size() < NAMED; move--) {
      latest.add(words.get(move));
    }
    int further = words.size() - latest.size();
    return "changed: "
        + String.join(", ", latest)
        + (further > 0 ? " and " + further + " more" : "");
  }

  /**
   * What to call a picture of the month: {@code 2021-r8-2023-12}, {@code 2021-changed-r8-2023-12}
   * if the history was changed.
   */
  String pictureName() {
    return beginning.given().stem()
        + (changed() ? "-changed" : "")
        + "-r"
        + beginning.replicate()
        + "-"
        + month;
  }

  /** What the file of a picture says of the history, all moves included. */
  Snapshot.Caption caption() {
    List<String> facts = new ArrayList<>();
    facts.add("scenario " + beginning.given().file());
    for (Setting setting : beginning.given().settings()) {
      facts.add("set " + setting.path() + "=" + setting.value());
    }
    facts.add("replicate " + beginning.replicate());
    facts.add("seed " + beginning.seed());
    facts.add("month " + month);
    moves.forEach(move -> facts.add("changed " + move));
    return new Snapshot.Caption(
        beginning.scenario().name() + ", " + title(), String.join("; ", facts));
  }
}
