package org.alliancesim.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.Inputs;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.experiment.TypicalMatch;
import org.alliancesim.explanation.TurningPoints.AskedPath;
import org.alliancesim.institution.OwnCriterion;
import org.alliancesim.results.MemberRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * Replicates among which one is looked for that answers a query: those of a run, or of a scenario
 * that has none the first few hundred, simulated for that.
 *
 * @param where what they are replicates of, for messages
 * @param scenario the scenario
 * @param seed the master seed
 * @param judged how many replicates there are
 * @param rows their rows of replicates.csv
 */
record HistorySearch(
    String where, ResolvedScenario scenario, long seed, int judged, List<ReplicateRow> rows) {

  /** Of a scenario without a run, so many are simulated at most: a few seconds. */
  static final int SIMULATED = 500;

  /**
   * What was found.
   *
   * @param query what was asked
   * @param matches the replicates in which it is so
   * @param judged out of how many
   * @param replicate the one that is told
   * @param typical whether it is the typical one, not the first
   */
  record Found(
      ReplicateQuery query, TypicalMatch matches, int judged, int replicate, boolean typical) {

    /** The path that was asked for. */
    AskedPath path() {
      return new AskedPath(
          query.state(),
          query.status().equals(MemberRow.LEFT) ? Optional.empty() : Optional.of(query.status()));
    }

    /** How many match. */
    String count() {
      return String.format(
          Locale.ROOT,
          "'%s' holds in %,d of %,d replicates",
          query.text(),
          matches.matches(),
          judged);
    }

    /** Which of them is told. */
    String choice() {
      String which =
          matches.matches() == 1
              ? "the only one"
              : typical ? "the typical one of them" : "the first of them";
      return "replicate " + replicate + ", " + which + ", is told";
    }
  }

  static HistorySearch of(RunReplay run) {
    return new HistorySearch(
        run.folder().toString(),
        run.scenario(),
        run.manifest().seed(),
        run.manifest().replicates(),
        run.rows());
  }

  /** Simulates the first replicates of a scenario. */
  static HistorySearch simulating(String where, ResolvedScenario scenario, long seed) {
    int judged = Math.min(SIMULATED, scenario.experiment().replicates());
    Inputs[] inputs = new Inputs[1 + (judged - 1) / SamplingDesign.BLOCK];
    for (int block = 0; block < inputs.length; block++) {
      inputs[block] = Inputs.of(scenario, seed, block);
    }
    List<ReplicateRow> rows =
        IntStream.range(0, judged)
            .parallel()
            .mapToObj(
                index ->
                    Replicate.rows(
                        scenario,
                        index,
                        Replicate.history(
                            scenario,
                            inputs[index / SamplingDesign.BLOCK].of(index),
                            Draws.of(seed, index))))
            .flatMap(List::stream)
            .toList();
    return new HistorySearch(where, scenario, seed, judged, rows);
  }

  /**
   * Looks for a query.
   *
   * @param text the query as given
   * @param first whether the first match is wanted, not the typical one
   * @return empty if it holds in none
   * @throws IllegalArgumentException if the query cannot be read
   */
  Optional<Found> find(String text, boolean first) {
    ReplicateQuery query = query(text);
    List<ReplicateRow> matching = query.matchingRows(rows);
    if (matching.isEmpty()) {
      return Optional.empty();
    }
    TypicalMatch matches = TypicalMatch.of(scenario, seed, rows, matching);
    int chosen = first ? matches.first() : matches.typical();
    return Optional.of(new Found(query, matches, judged, chosen, !first));
  }

  /** What to say if nothing was found. */
  String nothing(String text) {
    ReplicateQuery query = query(text);
    return String.format(
        Locale.ROOT,
        "'%s' holds in none of %,d replicates of %s; %s",
        query.text(),
        judged,
        where,
        query.alternatives(rows));
  }

  private ReplicateQuery query(String text) {
    return ReplicateQuery.parse(
        text,
        PlannedRun.names(scenario),
        scenario.charter().ownCriteria().stream().map(OwnCriterion::key).toList());
  }
}
