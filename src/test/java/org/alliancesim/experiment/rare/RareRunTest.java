package org.alliancesim.experiment.rare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.alliancesim.experiment.Asks;
import org.alliancesim.query.MistakenQuery;
import org.alliancesim.query.QueryReader;
import org.alliancesim.results.RareRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("many-histories")
class RareRunTest {

  private static final int HISTORIES = RareRun.FEWEST;

  private static ResolvedScenario scenario;

  @BeforeAll
  static void read() throws ScenarioException {
    // two years, in which a hundredth of the histories make Iran a partner
    scenario =
        ScenarioReader.read(
            Path.of("scenarios/2021.yaml"), List.of(Setting.parse("clock.end=2023-06")));
  }

  private static Optional<RareEvent> event(String ask) throws MistakenQuery {
    return RareEvent.of(scenario, QueryReader.read(ask, Asks.vocabulary(scenario)));
  }

  private static RareRow run(String ask, int threads) throws MistakenQuery {
    RareEvent event = event(ask).orElseThrow();
    return new RareRun(scenario, 5, event, HISTORIES, threads, done -> {}).run().orElseThrow();
  }

  /**
   * Against 2,000 plain histories: the difference is within three standard errors of both. Control:
   * the share of hits, which nobody has weighed, is not. And one thread finds the same as two.
   */
  @Test
  void itEstimatesWhatPlainHistoriesDoOnAnyNumberOfThreads() throws MistakenQuery {
    RareEvent event = event("IRN partner").orElseThrow();
    int plain = 2000;
    int held = PlainHistories.hits(scenario, List.of(event), plain)[0];
    double p = (double) held / plain;
    RareRow row = run("IRN partner", 2);
    double error =
        Math.hypot(Math.sqrt(p * (1 - p) / plain), (row.ciHigh() - row.ciLow()) / (2 * 1.96));
    assertThat(row.probability()).isCloseTo(p, within(3 * error));
    assertThat((double) row.hits() / row.counted()).isGreaterThan(p + 3 * error);
    assertThat(row.histories()).isEqualTo(HISTORIES);
    assertThat(run("IRN partner", 1)).isEqualTo(row);
  }

  @Test
  void whoCancelsGetsNothing() throws MistakenQuery {
    RareRun run =
        new RareRun(scenario, 5, event("AZE partner").orElseThrow(), HISTORIES, 1, done -> {});
    run.cancel();
    assertThat(run.run()).isEmpty();
  }

  @Test
  void itServesWhatAChoiceBringsAboutAndNothingElse() throws MistakenQuery {
    assertThat(event("AZE partner").orElseThrow().aims()).hasSize(1);
    assertThat(event("ARM left").orElseThrow().aims()).hasSize(1);
    assertThat(event("any new").orElseThrow().aims()).hasSizeGreaterThan(20);
    assertThat(event("any new member").orElseThrow().aims()).hasSizeGreaterThan(5);
    assertThat(event("AZE partner | ARM left")).isEmpty();
    assertThat(event("not AZE partner")).isEmpty();
    assertThat(event("AZE partner before PAK partner")).isEmpty();
    assertThat(event("AZE partner lodged")).isEmpty();
  }
}
