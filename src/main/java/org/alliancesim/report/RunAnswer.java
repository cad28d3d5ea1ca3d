package org.alliancesim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.results.OutcomeRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;

/** The answer of a run: how likely it is, where the path stops and over whom. */
final class RunAnswer {

  private RunAnswer() {}

  static Answer of(RunTables run, ProbabilityRow row) {
    RunManifest manifest = run.manifest();
    PathWords words = new PathWords(manifest.names());
    Share share = Share.of(row);
    String inputs =
        share.hasBand()
            ? share.band() + "% as the uncertain inputs vary"
            : row.held() == 0
                ? "it does in none of " + Terms.histories(row.replicates())
                : "too few events to tell how far the inputs move it";
    String what =
        "The probability that "
            + words.change(row)
            + " by "
            + Terms.month(manifest.end())
            + " is "
            + share.inWords()
            + " ("
            + inputs
            + "; "
            + interval(share)
            + ").";
    return new Answer(
        row.state(),
        row.status(),
        words.question(row, manifest.end()),
        (what + " " + RecordWords.sentence(run.record(), share)).trim(),
        String.join(" ", why(run, row, words)));
  }

  /** What can be told while a run is under way: no band yet, and no reasons. */
  static Answer soFar(ConvergenceRow row, RunManifest planned) {
    PathWords words = new PathWords(planned.names());
    Share share = Share.ofChance(row.probability(), row.ciLow(), row.ciHigh());
    return new Answer(
        row.state(),
        row.status(),
        words.question(row, planned.end()),
        "So far, from "
            + Terms.histories(row.replicates())
            + ": the probability that "
            + words.change(row)
            + " by "
            + Terms.month(planned.end())
            + " is "
            + share.inWords()
            + " ("
            + interval(share)
            + ").",
        "");
  }

  private static String interval(Share share) {
    return Terms.INTERVAL + " " + share.interval() + "%";
  }

  private static List<String> why(RunTables run, ProbabilityRow row, PathWords words) {
    Names names = run.manifest().names();
    List<OutcomeRow> outcomes =
        run.tables().outcomes().stream()
            .filter(outcome -> outcome.state().equals(row.state()))
            .filter(outcome -> outcome.status().equals(row.status()))
            .toList();
    LastStages stages = new LastStages(run.tables());
    List<String> stops =
        LastStages.stops(List.of(stages), List.of(row)).stream()
            .map(
                stage ->
                    PathWords.verb(stage)
                        + " in "
                        + Percent.share(stages.share(row, stage))
                        + "%"
                        + reason(outcomes, stage, words))
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

  /** What or who is named most often as the reason of a stage. */
  private static String reason(List<OutcomeRow> outcomes, Stage stage, PathWords words) {
    Map<String, Integer> named = new TreeMap<>();
    for (OutcomeRow outcome : outcomes) {
      if (outcome.stage() == stage) {
        outcome.reasons().forEach(name -> named.merge(name, outcome.count(), Integer::sum));
      }
    }
    return named.entrySet().stream()
        .min(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(most -> " (most often " + words.reason(most.getKey(), stage) + ")")
        .orElse("");
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
}
