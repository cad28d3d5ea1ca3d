package org.alliancesim.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alliancesim.institution.Stage;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Names;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.results.OutcomeRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.StatusRow;
import org.alliancesim.world.StateCode;

/**
 * The answer to a question of a scenario, in sentences made of the numbers of the tables alone: the
 * same on the screen, on the page and in the session.
 *
 * @param what how likely it is
 * @param why what stops it, and who
 */
public record Answer(String what, String why) {

  /** What a sentence has room for. */
  private static final int MOST_STAGES = 3;

  /** Stages rarer than this would be printed as 0.0%. */
  private static final double RAREST = 0.0005;

  /** The answers of a run to what its scenario asks, in the order of the questions. */
  public static List<Answer> of(RunTables run) {
    List<Answer> answers = new ArrayList<>();
    for (Questions.Question question : Questions.of(run.manifest()).asked()) {
      row(run, question).ifPresent(row -> answers.add(of(run, row)));
    }
    return List.copyOf(answers);
  }

  private static Optional<ProbabilityRow> row(RunTables run, Questions.Question question) {
    return run.tables().probabilities().stream()
        .filter(row -> row.state().equals(question.state()))
        .filter(row -> row.status().equals(question.status()))
        .findFirst();
  }

  private static Answer of(RunTables run, ProbabilityRow row) {
    Names names = run.manifest().names();
    Share share = Share.of(row);
    String inputs =
        share.hasBand()
            ? share.band() + "% as the uncertain inputs vary"
            : row.held() == 0
                ? "it does in none of " + Terms.histories(row.replicates())
                : "too few events to tell how far the inputs move it";
    String what =
        "The probability that "
            + change(row, names)
            + " by "
            + Terms.month(run.manifest().end())
            + " is "
            + share.inWords()
            + " ("
            + inputs
            + "; 95% Monte Carlo interval "
            + share.interval()
            + "%).";
    return new Answer(what, String.join(" ", why(run, row)));
  }

  /** For example {@code Azerbaijan becomes partner (CSTO)}. */
  private static String change(StatusRow row, Names names) {
    Names.StatusName status = names.statuses().get(row.status());
    return names.state(row.state())
        + " becomes "
        + (status == null ? row.status() : status.name() + " (" + status.track() + ")");
  }

  private static List<String> why(RunTables run, ProbabilityRow row) {
    Names names = run.manifest().names();
    List<OutcomeRow> outcomes =
        run.tables().outcomes().stream()
            .filter(outcome -> outcome.state().equals(row.state()))
            .filter(outcome -> outcome.status().equals(row.status()))
            .toList();
    LastStages stages = new LastStages(run.tables());
    List<String> stops =
        stops(List.of(stages), List.of(row)).stream()
            .map(
                stage ->
                    verb(stage)
                        + " in "
                        + Percent.share(stages.share(row, stage))
                        + "%"
                        + reason(outcomes, stage, names))
            .toList();
    List<String> sentences = new ArrayList<>();
    if (!stops.isEmpty()) {
      sentences.add(names.state(row.state()) + " " + Terms.list(stops) + " of histories.");
    }
    new ChiefObjectors(run.tables())
        .of(row)
        .ifPresent(objector -> sentences.add(objector(objector, names)));
    ifBid(run, row).ifPresent(sentences::add);
    return sentences;
  }

  /** The commonest last stages short of holding the status, the commonest first. */
  private static List<Stage> stops(List<LastStages> sides, List<ProbabilityRow> rows) {
    Map<Stage, Double> most = new TreeMap<>();
    for (int side = 0; side < sides.size(); side++) {
      for (Stage stage : Stage.values()) {
        most.merge(stage, sides.get(side).share(rows.get(side), stage), Math::max);
      }
    }
    return Arrays.stream(Stage.values())
        .filter(stage -> stage != Stage.HELD && most.getOrDefault(stage, 0.0) >= RAREST)
        .sorted(Comparator.comparingDouble(stage -> -most.getOrDefault(stage, 0.0)))
        .limit(MOST_STAGES)
        .toList();
  }

  private static String verb(Stage stage) {
    return switch (stage) {
      case NOT_SOUGHT -> "never seeks it";
      case DETERRED -> "holds a bid back for fear of a refusal";
      case APPLIED -> "still waits for the council at the end";
      case RETURNED -> "fails a written criterion";
      case SHELVED -> "is never put to the vote";
      case BLOCKED -> "is voted down";
      case AWAITING_RATIFICATION -> "still awaits ratification at the end";
      case HELD -> "gains it";
    };
  }

  /** What or who is named most often as the reason of a stage. */
  private static String reason(List<OutcomeRow> outcomes, Stage stage, Names names) {
    Map<String, Integer> named = new TreeMap<>();
    for (OutcomeRow outcome : outcomes) {
      if (outcome.stage() == stage) {
        outcome.reasons().forEach(name -> named.merge(name, outcome.count(), Integer::sum));
      }
    }
    return named.entrySet().stream()
        .min(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(most -> " (most often " + words(most.getKey(), stage, names) + ")")
        .orElse("");
  }

  private static String words(String reason, Stage stage, Names names) {
    Optional<String> failure =
        Arrays.stream(StandardCriterion.values())
            .filter(criterion -> criterion.key().equals(reason))
            .map(StandardCriterion::failure)
            .findFirst();
    if (failure.isPresent()) {
      return "since " + failure.get();
    }
    if (!StateCode.isValid(reason)) {
      return switch (reason) {
        case "door" -> "since the door is closed";
        case "declined" -> "it declined an invitation";
        default -> "since it does not meet the criterion '" + reason + "'";
      };
    }
    String member = names.state(StateCode.of(reason));
    return switch (stage) {
      case AWAITING_RATIFICATION -> "that of " + member;
      case BLOCKED -> "by " + member;
      default -> "over the vote of " + member;
    };
  }

  private static String objector(ObjectionRow row, Names names) {
    return "Of its voters "
        + names.state(row.member())
        + " objects most often, in "
        + Terms.count(row.objections())
        + " of "
        + Terms.count(row.votes())
        + " votes"
        + row.topConcern().map(concern -> ", mostly over " + Terms.concern(concern)).orElse("")
        + ".";
  }

  /** What would become of a bid, whether or not the state would make it. */
  private static Optional<String> ifBid(RunTables run, ProbabilityRow row) {
    if (row.gateIfBid().isEmpty()) {
      return Optional.empty();
    }
    String vote =
        row.voteIfBid().isEmpty()
            ? ""
            : " and, if it did, be admitted with "
                + Percent.share(row.voteIfBid())
                + "%"
                + row.strongestOpponent()
                    .map(
                        opponent ->
                            "; likeliest to object: " + run.manifest().names().state(opponent))
                    .orElse("");
    return Optional.of(
        "A bid in "
            + Terms.month(run.manifest().start())
            + " would meet the written criteria with probability "
            + Percent.share(row.gateIfBid())
            + "%"
            + vote
            + ".");
  }

  /** The answers of a comparison to what A asks, and B besides, where both can answer. */
  public static List<Answer> of(ComparisonTables comparison) {
    Shares inA = Shares.ofA(comparison);
    Shares inB = Shares.ofB(comparison);
    List<Answer> answers = new ArrayList<>();
    for (Questions.Question question : Questions.of(comparison.manifest()).asked()) {
      for (PairedRow pair : PairedRow.of(comparison)) {
        if (pair.state().equals(question.state()) && pair.status().equals(question.status())) {
          answers.add(of(comparison, pair, inA.of(pair.difference()), inB.of(pair.difference())));
        }
      }
    }
    return List.copyOf(answers);
  }

  private static Answer of(ComparisonTables comparison, PairedRow pair, Share inA, Share inB) {
    Names names = comparison.manifest().names();
    ComparisonRow difference = pair.difference();
    String moved =
        difference.onlyA() + difference.onlyB() == 0
            ? "no pair of histories differs"
            : Percent.points(difference.difference())
                + " percentage points, 95% interval "
                + Percent.points(difference.ciLow(), difference.ciHigh());
    String what =
        "The probability that "
            + change(pair, names)
            + " is "
            + inA.inWords()
            + " in A and "
            + inB.inWords()
            + " in B ("
            + moved
            + ").";
    LastStages stagesA = new LastStages(comparison.tables().a());
    LastStages stagesB = new LastStages(comparison.tables().b());
    String stops =
        stops(List.of(stagesA, stagesB), List.of(pair.a(), pair.b())).stream()
            .map(
                stage ->
                    verb(stage)
                        + " in "
                        + Percent.share(stagesA.share(pair.a(), stage))
                        + "% and "
                        + Percent.share(stagesB.share(pair.b(), stage))
                        + "%")
            .collect(Collectors.joining(", "));
    return new Answer(what, stops.isEmpty() ? "" : "In A and in B it " + stops + ".");
  }
}
