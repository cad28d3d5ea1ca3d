package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.alliancesim.ShippedScenarios;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.model.RunHistory;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sliders, charts and checkpoints under a display; skipped where there is none. */
class ModelTabSessionTest {

  @TempDir private Path folder;

  @Test
  void slidersMoveTheHistoryAndACheckpointGoesOnAsItDid()
      throws IOException, InterruptedException, ScenarioException {
    Path saved = ShippedScenarios.copyInto(folder).resolve("saved.yaml");
    List<String> lines =
        SessionProcess.said(
            folder,
            ModelTabSession.class,
            "scenarios/2021-open-gate.yaml",
            folder.resolve("month7.checkpoint").toString(),
            saved.toString(),
            "scenarios/2018.yaml");
    assertThat(lines)
        .containsExactly(
            "before the start 0.5",
            "from the start 0.5",
            "asked for 1",
            "in the next month 0.75",
            "the chart is there",
            "over true",
            "nothing else was moved true",
            "opened in month 7",
            "paused true",
            "over true",
            "goes on as it did true",
            "not possible from the start: []",
            rows(saved),
            "reset [] 0",
            "charted from 2018.67 to 2023.67",
            "closed");
  }

  /** What the batch has of the saved scenario. */
  private static String rows(Path saved) throws ScenarioException {
    ResolvedScenario scenario =
        new ScenarioSource(saved.toString(), List.of(), ScenarioSource.USUAL).read();
    RunHistory history = new RunHistory(scenario.states(), scenario.charter());
    Replicate.run(scenario, 7, 3, history);
    return Replicate.rows(scenario, 3, history).toString();
  }
}
