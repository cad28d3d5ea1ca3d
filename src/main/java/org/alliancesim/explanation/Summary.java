package org.alliancesim.explanation;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.alliancesim.explanation.TurningPoints.AskedPath;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Stage;
import org.alliancesim.model.RunHistory;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.World;

/**
 * A history on one page: how it ended, and on which months that hung.
 *
 * @param end its last month
 * @param asked the path that is asked for; empty for none
 * @param outcomes where the paths of states to statuses ended on which a bid was made, and what was
 *     held in the end and not at the start, or the other way round; the path asked for first, then
 *     by how far they led
 * @param turningPoints the months on whose chance the end hung most, the greatest first
 */
public record Summary(
    YearMonth end,
    Optional<AskedPath> asked,
    List<Outcome> outcomes,
    List<TurningPoint> turningPoints) {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /** Further outcomes are counted: the summary is to fit on a page. */
  private static final int MOST_OUTCOMES = 12;

  /** Of the events of a turning point. */
  private static final int MOST_EVENTS = 3;

  public Summary {
    outcomes = List.copyOf(outcomes);
    turningPoints = List.copyOf(turningPoints);
  }

  /**
   * Where a path ended.
   *
   * @param state whose
   * @param status the id of the status
   * @param stage the furthest stage
   * @param month when it first got there; empty if it was held from the start
   * @param reasons why no further: codes of states and keys of criteria
   * @param heldAtStart whether the status was held before the first month
   * @param heldAtEnd whether it is held after the last
   */
  public record Outcome(
      StateCode state,
      String status,
      Stage stage,
      Optional<YearMonth> month,
      List<String> reasons,
      boolean heldAtStart,
      boolean heldAtEnd) {

    public Outcome {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Sums a history up.
   *
   * @param start its first month
   * @param end its last month
   * @param states its states, by index
   * @param charter the alliance's rules
   * @param history what remains of it
   * @param asked the path that is asked for; empty for none
   */
  public static Summary of(
      YearMonth start,
      YearMonth end,
      List<StateCode> states,
      Charter charter,
      RunHistory history,
      Optional<AskedPath> asked,
      List<TurningPoint> turningPoints) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int state = 0; state < states.size(); state++) {
      for (int status = 0; status < charter.statuses().size(); status++) {
        RunHistory.Path path = history.path(state, status);
        String id = charter.statuses().get(status).id();
        AskedPath named = new AskedPath(states.get(state), Optional.of(id));
        boolean changed = path.heldAtStart() != path.heldAtHorizon();
        if (path.bids() > 0 || changed || asked.filter(named::equals).isPresent()) {
          outcomes.add(outcome(named, path, start));
        }
      }
    }
    outcomes.sort(
        Comparator.comparing(
                (Outcome each) -> asked.filter(path -> path.state().equals(each.state())).isEmpty())
            .thenComparing(Outcome::stage, Comparator.reverseOrder()));
    return new Summary(end, asked, outcomes, turningPoints);
  }

  private static Outcome outcome(AskedPath named, RunHistory.Path path, YearMonth start) {
    return new Outcome(
        named.state(),
        named.status().orElseThrow(),
        path.stage(),
        path.month() == World.NONE ? Optional.empty() : Optional.of(start.plusMonths(path.month())),
        path.reason().isEmpty()
            ? List.of()
            : List.of(path.reason().split(Pattern.quote(RunHistory.JOINT))),
        path.heldAtStart(),
        path.heldAtHorizon());
  }

  /** The summary in sentences, line by line. */
  public List<String> lines(Charter charter, Function<StateCode, String> stateName) {
    Phrasing words = new Phrasing(charter, stateName);
    Sentences sentences = new Sentences(charter, stateName);
    List<String> lines = new ArrayList<>();
    Story.wrap("Outcome at the end of " + MONTH.format(end) + ":", 1, lines);
    outcomes.stream()
        .limit(MOST_OUTCOMES)
        .forEach(outcome -> Story.wrap(told(outcome, words), 2, lines));
    if (outcomes.isEmpty()) {
      Story.wrap("nobody made a bid, and nobody holds another status than at the start.", 2, lines);
    } else if (outcomes.size() > MOST_OUTCOMES) {
      Story.wrap("and " + (outcomes.size() - MOST_OUTCOMES) + " further paths.", 2, lines);
    }
    Story.wrap(
        turningPoints.isEmpty()
            ? asked.isPresent()
                ? "Turning points: none; with no month drawn anew did the path asked for end otherwise."
                : "Turning points: none; had chance fallen otherwise in any one month, the end would have"
                    + " been the same."
            : "Turning points, the months in which the end would most often have been another had"
                + " chance fallen otherwise in that month alone:",
        1,
        lines);
    for (TurningPoint point : turningPoints) {
      Story.wrap(told(point), 2, lines);
      point.events().stream()
          .limit(MOST_EVENTS)
          .forEach(event -> Story.wrap(sentences.of(event).get(0), 3, lines));
      if (point.events().size() > MOST_EVENTS) {
        Story.wrap("…", 3, lines);
      }
    }
    return lines;
  }

  private String told(TurningPoint point) {
    return MONTH.format(point.month())
        + (asked.isPresent() ? ": the path asked for ended otherwise in " : ": another end in ")
        + point.pathOtherwise()
        + " of "
        + point.redraws()
        + " redraws; of all paths, "
        + Phrasing.plain(point.othersOtherwise())
        + " ended otherwise on average.";
  }

  private static String told(Outcome outcome, Phrasing words) {
    String path = words.state(outcome.state()) + ", " + words.status(outcome.status()) + ": ";
    if (outcome.heldAtStart()) {
      return path + (outcome.heldAtEnd() ? "held from the start." : "no longer held.");
    }
    String listed =
        Phrasing.listed(outcome.reasons().stream().map(reason -> reason(reason, words)).toList());
    String reasons =
        listed.isEmpty()
            ? ""
            : outcome.stage() == Stage.HELD ? " in a package with " + listed : " (" + listed + ")";
    return path
        + outcome.stage().label()
        + outcome.month().map(month -> " in " + MONTH.format(month)).orElse("")
        + reasons
        + (outcome.stage() == Stage.HELD && !outcome.heldAtEnd() ? ", no longer held" : "")
        + ".";
  }

  private static String reason(String reason, Phrasing words) {
    return switch (reason) {
      case RunHistory.DOOR -> "the door is closed";
      case RunHistory.DECLINED -> "it declined the invitation";
      default ->
          StateCode.isValid(reason)
              ? words.state(StateCode.of(reason))
              : words.criterion(reason).failure();
    };
  }
}
