package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.Program;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.RowSelection;
import org.alliancesim.results.WrittenTable;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run is said to take of a disk is what its tables come to. */
class DiskNeedTest {

  private static final Program PROGRAM = new Program("alliance-sim", "1", "c");

  @TempDir private Path folder;

  private static PlannedRun plan(int replicates, RowSelection rows) throws ScenarioException {
    ScenarioSource source =
        new ScenarioSource(
            "scenarios/2021-open-gate.yaml",
            List.of(Setting.parse("clock.end=2022-03")),
            ScenarioSource.PRIOR);
    return PlannedRun.of(source, source.read(), 5, replicates, 2).withRows(rows);
  }

  private long written(PlannedRun plan) throws IOException {
    try (ResultFolder results =
        ResultFolder.open(
            folder.resolve("run"), plan.manifest(PROGRAM, "sim run", Instant.EPOCH), true)) {
      Estimates estimates = plan.estimates();
      try (KeptBatches batches = plan.batches(results.kept(), estimates)) {
        plan.run(done -> {}).run(batches);
        long bytes = 0;
        for (Map.Entry<String, WrittenTable> table : batches.finished("").entrySet()) {
          // twins are of the first replicates only, however many there are
          bytes += table.getKey().equals("twins.csv") ? 0 : Files.size(table.getValue().file());
        }
        return bytes;
      }
    }
  }

  @Test
  void theFirstBatchTellsWhatAllWillCome() throws Exception {
    for (RowSelection rows : List.of(RowSelection.ALL, new RowSelection(150), RowSelection.NONE)) {
      PlannedRun plan = plan(600, rows);
      DiskNeed need = DiskNeed.measured(plan).orElseThrow();
      double written = written(plan);
      assertThat((double) need.lasting()).as("%s", rows).isCloseTo(written, within(written / 8));
      assertThat(need.working()).as("batches are kept besides").isGreaterThan(need.lasting());
    }
    assertThat(DiskNeed.measured(plan(600, RowSelection.NONE)).orElseThrow().lasting())
        .as("the control: fewer rows take less")
        .isLessThan(DiskNeed.measured(plan(600, RowSelection.ALL)).orElseThrow().lasting() / 2);
  }

  @Test
  void ofShortRunsItIsNotAsked() throws ScenarioException {
    assertThat(DiskNeed.of(plan(9_999, RowSelection.ALL))).isEmpty();
  }

  @Test
  void aDiskThatIsTooSmallIsTold() {
    assertThat(new DiskNeed(2_000_000, 1_000_000).told(folder))
        .isEqualTo("Takes about 2 MB of the disk until it is done, then 1 MB");
    assertThatThrownBy(() -> new DiskNeed(Long.MAX_VALUE, 1_000_000).told(folder))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(" MB free, and the run takes about 9,223,372,036,855 MB of it");
  }
}
