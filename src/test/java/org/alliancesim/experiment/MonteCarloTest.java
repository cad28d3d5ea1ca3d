package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.institution.Stage;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.OutcomeRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.ResultTables;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which thread runs which replicate, how many there are, and in which order, leaves no trace. */
class MonteCarloTest {

  private static final long SEED = 77;
  private static ResolvedScenario scenario;

  @BeforeAll
  static void readAnEventfulScenario() throws ScenarioException {
    scenario =
        ScenarioReader.read(
            Path.of("scenarios/2021.yaml"),
            List.of(
                Setting.parse("behaviour.kappa={normal: [2, 1]}"),
                Setting.parse("clock.end=2022-08")));
  }

  private static final class Store implements MonteCarlo.BatchStore {
    private final Map<Integer, BatchResults> batches = new TreeMap<>();

    @Override
    public boolean has(int batch) {
      return batches.containsKey(batch);
    }

    @Override
    public void take(int batch, BatchResults results) {
      batches.put(batch, results);
    }

    List<ReplicateRow> replicates() {
      return batches.values().stream().flatMap(batch -> batch.replicates().stream()).toList();
    }
  }

  private static Store run(int replicates, int threads) {
    Store store = new Store();
    assertThat(new MonteCarlo(scenario, SEED, replicates, threads, histories -> {}).run(store))
        .isTrue();
    return store;
  }

  @Test
  void oneAndSevenThreadsGiveTheSameRows() {
    assertThat(run(520, 7).batches).isEqualTo(run(520, 1).batches);
  }

  @Test
  void replicateKDoesNotDependOnHowManyThereAre() {
    List<ReplicateRow> few = run(60, 2).replicates();
    List<ReplicateRow> many =
        run(510, 2).replicates().stream().filter(row -> row.replicate() < 60).toList();
    assertThat(few).isEqualTo(many).isNotEmpty();
  }

  /** Backwards and one by one, as a replay would. */
  @Test
  void replicatesInAnyOrderAreThoseOfTheBatch() {
    List<ReplicateRow> batch = run(40, 2).replicates();
    HistoryRows rows = new HistoryRows(scenario);
    List<List<ReplicateRow>> alone = new ArrayList<>();
    for (int k = 39; k >= 0; k--) {
      RunHistory history = new RunHistory(scenario.states(), scenario.charter());
      Replicate.run(scenario, SEED, k, history);
      alone.add(0, rows.replicate(k, history));
    }
    assertThat(alone.stream().flatMap(List::stream)).isEqualTo(batch).isNotEmpty();
  }

  @Test
  void anotherSeedGivesOtherRows() {
    Store other = new Store();
    new MonteCarlo(scenario, SEED + 1, 60, 2, histories -> {}).run(other);
    assertThat(other.batches).isNotEqualTo(run(60, 2).batches);
  }

  @Test
  void batchesThatAreThereAreNotRunAgainAndTheRestIsTheSame() {
    Store whole = run(610, 2);
    Store half = new Store();
    whole.batches.forEach(
        (batch, results) -> {
          if (batch != 2 && batch != 12) {
            half.take(batch, results);
          }
        });
    AtomicInteger histories = new AtomicInteger();
    new MonteCarlo(scenario, SEED, 610, 2, histories::addAndGet).run(half);
    assertThat(half.batches).isEqualTo(whole.batches);
    assertThat(histories).hasValue(8 * 50 + 10);
    assertThat(MonteCarlo.histories(2, 610) + MonteCarlo.histories(12, 610)).isEqualTo(8 * 50 + 10);
  }

  @Test
  void aBatchHoldsFiftyReplicatesAndTheLastOneTheRest() {
    assertThat(MonteCarlo.batches(1)).isEqualTo(1);
    assertThat(MonteCarlo.batches(50)).isEqualTo(1);
    assertThat(MonteCarlo.batches(51)).isEqualTo(2);
    assertThat(MonteCarlo.batches(Integer.MAX_VALUE)).isEqualTo(42_949_673);
    assertThat(MonteCarlo.replicates(1, 51)).isEqualTo(1);
    assertThat(SamplingDesign.BLOCK % MonteCarlo.BATCH).as("blocks hold whole batches").isZero();
  }

  @Test
  void aCancelledRunKeepsWholeBatchesAndSaysSo() {
    Store store = new Store();
    AtomicInteger histories = new AtomicInteger();
    MonteCarlo[] run = new MonteCarlo[1];
    run[0] =
        new MonteCarlo(
            scenario,
            SEED,
            5000,
            2,
            done -> {
              if (histories.addAndGet(done) > 100) {
                run[0].cancel();
              }
            });
    assertThat(run[0].run(store)).isFalse();
    assertThat(store.batches.size()).as("one for each thread").isBetween(1, 2);
    assertThat(store.batches.get(0)).isEqualTo(run(50, 2).batches.get(0));
  }

  @Test
  void aRunCancelledWhenAllIsDoneIsComplete() {
    Store store = new Store();
    MonteCarlo run = new MonteCarlo(scenario, SEED, 50, 1, histories -> {});
    assertThat(run.run(store)).isTrue();
    run.cancel();
    assertThat(run.run(store)).as("nothing was left to do").isTrue();
    assertThat(run.run(new Store())).isFalse();
  }

  @Test
  void theTablesCountWhatTheRowsSay() {
    int n = 520;
    Store store = run(n, 2);
    ResultTables tables =
        Estimates.tables(scenario, SEED, n, new ArrayList<>(store.batches.values()));
    for (var row : tables.probabilities()) {
      List<ReplicateRow> rows =
          store.replicates().stream()
              .filter(each -> each.state().equals(row.state()))
              .filter(each -> each.status().equals(row.status()))
              .toList();
      long held = rows.stream().filter(each -> each.stage() == Stage.HELD).count();
      assertThat(row.held()).isEqualTo((int) held);
      assertThat(row.probability()).isEqualTo((double) held / n);
      assertThat(row.gatePassed())
          .isEqualTo((int) rows.stream().filter(ReplicateRow::gatePassed).count());
      int outcomes =
          tables.outcomes().stream()
              .filter(each -> each.state().equals(row.state()))
              .filter(each -> each.status().equals(row.status()))
              .mapToInt(OutcomeRow::count)
              .sum();
      assertThat(outcomes).as("every history ends somewhere").isEqualTo(n);
    }
    assertThat(tables.probabilities()).anyMatch(row -> row.held() > 0);
    assertThat(tables.parameters().rows()).hasSize(n);
    assertThat(IntStream.range(0, n))
        .allMatch(k -> tables.parameters().rows().get(k).replicate() == k);
  }

  @Test
  void watchingAReplicateChangesNothing() {
    RunHistory history = new RunHistory(scenario.states(), scenario.charter());
    Replicate.run(scenario, SEED, 3, history);
    Replicate.run(scenario, SEED, 3, HistoryObserver.NONE);
    RunHistory again = new RunHistory(scenario.states(), scenario.charter());
    Replicate.run(scenario, SEED, 3, again);
    HistoryRows rows = new HistoryRows(scenario);
    assertThat(rows.replicate(3, again)).isEqualTo(rows.replicate(3, history));
  }
}
