package org.alliancesim.cli;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.AskedHistories;
import org.alliancesim.experiment.Asks;
import org.alliancesim.experiment.Inputs;
import org.alliancesim.experiment.Pathway;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.experiment.TypicalMatch;
import org.alliancesim.explanation.TurningPoints.AskedPath;
import org.alliancesim.institution.Stage;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.query.Condition;
import org.alliancesim.query.MistakenQuery;
import org.alliancesim.query.QueryReader;
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
   * @param query what was asked, as a user wrote it
   * @param asked the same as it was read
   * @param matches the replicates in which it is so
   * @param judged out of how many
   * @param replicate the one that is told
   * @param typical whether it is the typical one, not the first
   */
  record Found(
      String query,
      AskedEvent asked,
      TypicalMatch matches,
      int judged,
      int replicate,
      boolean typical) {

    /** The path that was asked for; empty if it is none, or several. */
    Optional<AskedPath> path() {
      return asked
          .path()
          .map(
              path ->
                  new AskedPath(
                      path.state(),
                      path.status().equals(MemberRow.LEFT)
                          ? Optional.empty()
                          : Optional.of(path.status())));
    }

    /** How many match. */
    String count() {
      return String.format(
          Locale.ROOT, "'%s' holds in %,d of %,d replicates", query, matches.matches(), judged);
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
   * Looks for an event.
   *
   * @param text the event as given
   * @param first whether the first match is wanted, not the typical one
   * @return empty if it holds in none
   * @throws MistakenQuery if it cannot be read
   */
  Optional<Found> find(String text, boolean first) {
    AskedEvent asked = asked(text);
    SortedMap<Integer, Optional<YearMonth>> months =
        AskedHistories.months(scenario, rows, judged, asked);
    if (months.isEmpty()) {
      return Optional.empty();
    }
    TypicalMatch matches = TypicalMatch.of(scenario, seed, rows, months);
    int chosen = first ? matches.first() : matches.typical();
    return Optional.of(new Found(text.strip(), asked, matches, judged, chosen, !first));
  }

  /** What to say if nothing was found: also how far the paths led of which it is. */
  String nothing(String text) {
    String paths =
        asked(text)
            .atoms()
            .filter(Condition.Path.class::isInstance)
            .map(Condition.Path.class::cast)
            .map(path -> new Pathway(path.state(), path.status()))
            .distinct()
            .map(path -> "; " + ends(path))
            .collect(Collectors.joining());
    return String.format(
        Locale.ROOT,
        "'%s' holds in none of %,d replicates of %s%s",
        text.strip(),
        judged,
        where,
        paths);
  }

  private AskedEvent asked(String text) {
    return QueryReader.read(text, Asks.vocabulary(scenario));
  }

  private String ends(Pathway path) {
    Map<Stage, Long> counts =
        rows.stream()
            .filter(row -> row.state().equals(path.state()) && row.status().equals(path.status()))
            .collect(
                Collectors.groupingBy(ReplicateRow::stage, TreeMap::new, Collectors.counting()));
    return counts.isEmpty()
        ? path + " was sought in none"
        : path
            + " ended "
            + counts.entrySet().stream()
                .map(
                    entry ->
                        String.format(
                            Locale.ROOT, "%s in %,d", entry.getKey().key(), entry.getValue()))
                .collect(Collectors.joining(", "));
  }
}
