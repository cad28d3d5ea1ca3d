package org.alliancesim.experiment.rare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alliancesim.experiment.Asks;
import org.alliancesim.query.QueryReader;
import org.alliancesim.results.RareRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a small world, whose probability very many plain histories tell. */
class SmallRareEventTest {

  private static final int PLAIN = 60_000;
  private static final int REPEATS = 30;

  @TempDir private Path folder;

  /**
   * The mean of the repeats is within three standard errors, and intervals of 95% hold the
   * probability in at least 25 of 30 (fewer have a chance of 0.3%). Control: hits that nobody has
   * weighed are many standard errors off, and in none of the intervals.
   */
  @Test
  void repeatsAreUnbiasedAndTheirIntervalsHoldTheProbability() throws Exception {
    ResolvedScenario scenario =
        ScenarioReader.read(
            Files.writeString(
                folder.resolve("small.yaml"),
                """
                format: 2
                name: Small
                clock: {start: 2021-07, end: 2022-06}
                behaviour: {kappa: {uniform: [6, 12]}}
                states:
                  AAA: {military-budget: 800}
                  BBB: {military-budget: 700}
                  LLL: {military-budget: 60000}
                alliance:
                  name: Alliance
                  chair: {LLL: 1}
                  tracks: {main: {name: Main, rule: consensus, session-months: [11]}}
                  statuses:
                    member: {track: main, full: true, votes: 1}
                    partner: {track: main, from: [none]}
                  holders: {LLL: [member]}
                """));
    RareEvent event =
        RareEvent.of(scenario, QueryReader.read("AAA partner", Asks.vocabulary(scenario)))
            .orElseThrow();
    double p = (double) PlainHistories.hits(scenario, List.of(event), PLAIN)[0] / PLAIN;
    assertThat(p).isBetween(0.0005, 0.02);
    double sum = 0;
    double squares = 0;
    double unweighed = 0;
    int held = 0;
    int heldUnweighed = 0;
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      RareRow row = new RareRun(scenario, repeat, event, 2500, 1, done -> {}).run().orElseThrow();
      sum += row.probability();
      squares += row.probability() * row.probability();
      held += row.ciLow() <= p && p <= row.ciHigh() ? 1 : 0;
      double share = (double) row.hits() / row.counted();
      unweighed += share / REPEATS;
      heldUnweighed += row.ciLow() <= share && share <= row.ciHigh() ? 1 : 0;
    }
    double mean = sum / REPEATS;
    double ofMean = Math.sqrt((squares / REPEATS - mean * mean) / (REPEATS - 1));
    double error = Math.hypot(ofMean, Math.sqrt(p * (1 - p) / PLAIN));
    assertThat(Math.abs(mean - p)).as("%s of %s ± %s", mean, p, error).isLessThan(3 * error);
    assertThat(held).isGreaterThanOrEqualTo(25);
    assertThat(unweighed - p).isGreaterThan(10 * error);
    assertThat(heldUnweighed).isZero();
  }
}
