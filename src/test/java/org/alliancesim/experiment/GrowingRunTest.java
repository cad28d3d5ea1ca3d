package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancesim.digest.Sha256;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.Program;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RowSelection;
import org.alliancesim.results.WrittenTable;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables that grow batch by batch are those of all batches at once, also of a run taken up again.
 */
class GrowingRunTest {

  private static final long SEED = 5;
  private static final int N = 130;

  @TempDir private Path folder;

  private static PlannedRun plan() throws ScenarioException {
    ScenarioSource source =
        new ScenarioSource(
            "scenarios/2021-open-gate.yaml",
            List.of(Setting.parse("clock.end=2022-03")),
            ScenarioSource.PRIOR);
    ResolvedScenario scenario = source.read();
    return PlannedRun.of(source, scenario, SEED, N, 2).withRows(new RowSelection(40));
  }

  /** All batches in memory, and what they come to. */
  private static ResultTables atOnce(PlannedRun plan) {
    List<BatchResults> batches = new ArrayList<>();
    plan.run(histories -> {})
        .run(
            new MonteCarlo.BatchStore() {
              @Override
              public boolean has(int batch) {
                return false;
              }

              @Override
              public void take(int batch, BatchResults results) {
                batches.add(results);
              }
            });
    Estimates estimates = plan.estimates();
    batches.forEach(estimates::add);
    return estimates.tables(1).withRows(batches, plan.rows(), N);
  }

  private static byte[] bytes(AtomicFile.Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.writeTo(out);
    return out.toByteArray();
  }

  private static void compare(
      Map<String, WrittenTable> written, Estimates estimates, ResultTables atOnce)
      throws IOException {
    Map<String, AtomicFile.Content> expected = new TreeMap<>(atOnce.files());
    expected.putAll(atOnce.supplements());
    ResultTables estimated = estimates.tables(3);
    Map<String, AtomicFile.Content> counted = new TreeMap<>(estimated.files());
    counted.putAll(estimated.supplements());
    for (String name : expected.keySet()) {
      boolean grown = written.containsKey(name);
      assertThat(bytes(grown ? written.get(name) : counted.get(name)))
          .as(name)
          .isEqualTo(bytes(expected.get(name)));
      if (grown) {
        assertThat(written.get(name).sha256())
            .as("the digest of %s", name)
            .isEqualTo(Sha256.of(Files.readAllBytes(written.get(name).file())));
      }
    }
    assertThat(written)
        .containsOnlyKeys(
            "replicates.csv",
            "ballots.csv",
            "ratifications.csv",
            "twins.csv",
            "expectations.csv",
            "parameters.csv");
  }

  @Test
  void whatGrowsIsWhatAllBatchesComeToAlsoAfterAStop() throws Exception {
    PlannedRun plan = plan();
    ResultTables atOnce = atOnce(plan);
    try (ResultFolder results =
        ResultFolder.open(
            folder.resolve("run"),
            plan.manifest(new Program("test", "1", "none"), "sim run", Instant.EPOCH),
            false)) {
      Estimates first = plan.estimates();
      try (KeptBatches batches = plan.batches(results.kept(), first)) {
        assertThat(batches.missing()).containsExactly(0, 1, 2);
        assertThat(plan.run(histories -> {}).run(batches)).isTrue();
        compare(batches.finished(""), first, atOnce);
      }
      // the middle one is lost: of the other two nothing is run again
      try (var files = Files.list(folder.resolve("run/partial/batch-00001"))) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Estimates again = plan.estimates();
      try (KeptBatches batches = plan.batches(results.kept(), again)) {
        assertThat(batches.missing()).containsExactly(1);
        assertThat(batches.replicates()).isEqualTo(80);
        int[] histories = {0};
        plan.run(
                done -> {
                  synchronized (histories) {
                    histories[0] += done;
                  }
                })
            .run(batches);
        assertThat(histories[0]).isEqualTo(8 * 50);
        compare(batches.finished(""), again, atOnce);
      }
    }
  }
}
