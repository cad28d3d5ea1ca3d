package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.alliancesim.Patience;
import org.alliancesim.chance.Draws;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.RowSelection;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A comparison that can be looked at while it runs. */
class RunningPairsTest {

  private static final int REPLICATES = 220;
  private static final long SEED = 7;

  private static ResolvedScenario a;
  private static ResolvedScenario b;

  @BeforeAll
  static void readTwoWorlds() throws ScenarioException {
    ScenarioSource source =
        new ScenarioSource(
            "scenarios/2021-open-gate.yaml",
            List.of(Setting.parse("behaviour.kappa=1"), Setting.parse("clock.end=2022-08")),
            ScenarioSource.PRIOR);
    a = source.read();
    b = source.with(List.of(Setting.parse("behaviour.psi=9"))).read();
  }

  /** As {@code sim compare} has them. */
  private static List<ComparisonRow> ofCandidates() {
    Estimates inA = Estimates.withoutTwins(a, SEED, REPLICATES);
    Estimates inB = Estimates.withoutTwins(b, SEED, REPLICATES);
    Comparison comparison =
        new Comparison(a, b, SEED, REPLICATES, 1, RowSelection.NONE, histories -> {});
    comparison.run(store(inA), store(inB));
    List<Pathway> candidates = Pathway.ofCandidates(a);
    return comparison.tables(inA, inB).differences().stream()
        .filter(row -> candidates.contains(new Pathway(row.state(), row.status())))
        .toList();
  }

  private static MonteCarlo.BatchStore store(Estimates estimates) {
    return new MonteCarlo.BatchStore() {
      @Override
      public boolean has(int batch) {
        return false;
      }

      @Override
      public void take(int batch, BatchResults results) {
        estimates.add(results);
      }
    };
  }

  @Test
  void itsLastRowsAreThoseOfTheComparisonOnAnyNumberOfThreads() {
    List<ComparisonRow> expected = ofCandidates();
    assertThat(expected).anyMatch(row -> row.onlyA() + row.onlyB() > 0);
    for (int threads : new int[] {1, 2}) {
      RunningPairs pairs = new RunningPairs(a, b, SEED, REPLICATES, threads);
      assertThat(pairs.now()).isEmpty();
      assertThat(pairs.run()).isTrue();
      assertThat(pairs.pairs()).isEqualTo(REPLICATES);
      assertThat(pairs.now()).isEqualTo(expected);
    }
  }

  @Test
  void theFirstPairThatPartsIsFound() {
    RunningPairs pairs = new RunningPairs(a, b, SEED, REPLICATES, 2);
    pairs.run();
    for (ComparisonRow row : pairs.now()) {
      OptionalInt apart = pairs.firstApart(row.state(), row.status());
      assertThat(apart.isPresent()).isEqualTo(row.onlyA() + row.onlyB() > 0);
      if (apart.isPresent()) {
        assertThat(holds(a, apart.getAsInt(), row)).isNotEqualTo(holds(b, apart.getAsInt(), row));
      }
    }
  }

  private static boolean holds(ResolvedScenario scenario, int replicate, ComparisonRow wanted) {
    return Replicate.rows(
            scenario,
            replicate,
            Replicate.history(
                scenario, Inputs.of(scenario, SEED, 0).of(replicate), Draws.of(SEED, replicate)))
        .stream()
        .anyMatch(
            row ->
                row.state().equals(wanted.state())
                    && row.status().equals(wanted.status())
                    && row.stage() == Stage.HELD);
  }

  @Test
  void whoeverInterruptsGetsWhatIsDone() throws Exception {
    RunningPairs pairs = new RunningPairs(a, b, SEED, 1_000_000, 2);
    Thread running = new Thread(pairs::run);
    running.start();
    Patience.await(() -> pairs.pairs() >= 2 * MonteCarlo.BATCH);
    running.interrupt();
    running.join();
    int done = pairs.pairs();
    assertThat(pairs.replicatesOfA() - pairs.replicatesOfB())
        .as("about as many of one as of the other")
        .isBetween(0, MonteCarlo.BATCH * Math.max(2, done / MonteCarlo.BATCH));
    assertThat(pairs.now()).allMatch(row -> row.replicates() == done);
  }
}
