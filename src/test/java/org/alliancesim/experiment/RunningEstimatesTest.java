package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Estimates while a run goes on are those of a run that ended there. */
class RunningEstimatesTest {

  private static final StateCode SERBIA = StateCode.of("SRB");
  private static final String PARTNER = "partner";

  /** Two whole blocks and a part of a third, and no whole batch at the end. */
  private static final int REPLICATES = 2 * SamplingDesign.BLOCK + 70;

  private static ResolvedScenario scenario;

  @BeforeAll
  static void readAScenario() throws ScenarioException {
    scenario =
        ScenarioReader.read(
            Path.of("scenarios/2021.yaml"), List.of(Setting.parse("clock.end=2021-09")));
  }

  /** Serbia is admitted in one of ten histories of the first block and one of three thereafter. */
  private static BatchResults batch(int batch) {
    List<ReplicateRow> rows = new ArrayList<>();
    int from = batch * MonteCarlo.BATCH;
    for (int k = from; k < from + MonteCarlo.replicates(batch, REPLICATES); k++) {
      boolean held = k % (k < SamplingDesign.BLOCK ? 10 : 3) == 0;
      rows.add(
          new ReplicateRow(
              k,
              SERBIA,
              PARTNER,
              held ? Stage.HELD : Stage.BLOCKED,
              Optional.empty(),
              Optional.of(scenario.clock().start()),
              1,
              true,
              held,
              OptionalDouble.empty()));
    }
    return new BatchResults(rows, List.of(), List.of(), List.of());
  }

  private static List<ConvergenceRow> ofARunOf(int replicates, List<BatchResults> batches) {
    return Estimates.tables(scenario, 1, replicates, batches).probabilities().stream()
        .map(
            row ->
                new ConvergenceRow(
                    row.state(),
                    row.status(),
                    row.replicates(),
                    row.probability(),
                    row.ciLow(),
                    row.ciHigh()))
        .toList();
  }

  @Test
  void afterEveryBatchTheyAreThoseOfARunThatEndsThere() {
    RunningEstimates running = new RunningEstimates(scenario, REPLICATES);
    assertThat(running.now()).as("nothing to tell yet").isEmpty();
    for (int batch = 0; batch < MonteCarlo.batches(REPLICATES); batch++) {
      assertThat(running.has(batch)).isFalse();
      running.take(batch, batch(batch));
      assertThat(running.has(batch)).isTrue();
      if (batch % 5 == 0 || batch >= 20) {
        assertThat(running.now())
            .hasSizeGreaterThan(10)
            .isEqualTo(ofARunOf(running.replicates(), running.batches()));
      }
    }
    assertThat(running.replicates()).isEqualTo(REPLICATES);
    ConvergenceRow serbia = running.course(SERBIA, PARTNER, 2).get(1);
    assertThat(serbia.ciHigh() - serbia.ciLow())
        .as("wider than of independent histories, for the blocks differ")
        .isGreaterThan(
            1.5 * 2 * 1.96 * Math.sqrt(serbia.probability() * (1 - serbia.probability()) / 1070));
  }

  @Test
  void theCourseOfAnEstimateIsWhatItWasOnTheWay() {
    RunningEstimates running = new RunningEstimates(scenario, REPLICATES);
    List<ConvergenceRow> seen = new ArrayList<>();
    for (int batch = 0; batch < MonteCarlo.batches(REPLICATES); batch++) {
      running.take(batch, batch(batch));
      running.now().stream()
          .filter(row -> row.state().equals(SERBIA) && row.status().equals(PARTNER))
          .forEach(seen::add);
    }
    assertThat(running.course(SERBIA, PARTNER, 100)).isEqualTo(seen).hasSize(22);
    List<ConvergenceRow> few = running.course(SERBIA, PARTNER, 6);
    assertThat(seen).containsAll(few);
    assertThat(few)
        .extracting(ConvergenceRow::replicates)
        .containsExactly(200, 400, 600, 800, 1000, REPLICATES);
  }

  @Test
  void batchesOutOfTurnAndUnknownPairsAreRefused() {
    RunningEstimates running = new RunningEstimates(scenario, REPLICATES);
    assertThatThrownBy(() -> running.take(1, batch(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("batch 0 is next, not batch 1");
    assertThatThrownBy(() -> running.course(StateCode.of("RUS"), PARTNER, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RUS partner");
  }
}
