package org.alliancesim.cli;

import java.nio.file.Path;
import java.util.List;
import org.alliancesim.chance.Draws;
import org.alliancesim.experiment.CoefficientSource;
import org.alliancesim.experiment.KeptScenario;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.SimulatedScenario;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * A complete run whose histories can be run again: from the scenario's files if they still say what
 * was run, else from what its folder keeps.
 *
 * @param folder the run's folder
 * @param manifest its manifest
 * @param rows its replicates.csv
 * @param source where its scenario was read from
 * @param scenario its scenario, read anew
 */
record RunReplay(
    Path folder,
    RunManifest manifest,
    List<ReplicateRow> rows,
    ScenarioSource source,
    ResolvedScenario scenario) {

  /**
   * Reads a run's folder and the scenario it simulated.
   *
   * @throws OutputException if the run is unfinished or damaged
   * @throws ScenarioException if the scenario that its folder keeps cannot be read
   */
  static RunReplay open(Path folder) throws ScenarioException {
    RunManifest manifest = Manifest.complete(folder, RunManifest.class);
    List<ReplicateRow> rows = ReplicateRow.TABLE.read(folder);
    ScenarioSource source = source(folder, manifest);
    ResolvedScenario scenario = source.read();
    if (!scenario.digest().equals(manifest.scenario().digest())) {
      throw OutputException.missing(
          folder, "is damaged: its " + KeptScenario.FILE + " is not the scenario that was run");
    }
    return new RunReplay(folder, manifest, rows, source, scenario);
  }

  /**
   * The files that the run was made from, so that places in them can be told, if they still say the
   * same and behaviour is still drawn from the same; else the folder's own copy.
   */
  private static ScenarioSource source(Path folder, RunManifest manifest) {
    SimulatedScenario simulated = manifest.scenario();
    ScenarioSource original = ScenarioSource.of(simulated.file(), simulated.overrides());
    try {
      if (original.read().digest().equals(simulated.digest())
          && CoefficientSource.of(original)
              .described()
              .digest()
              .equals(manifest.behaviour().digest())) {
        return original;
      }
    } catch (ScenarioException e) {
      // moved, or no scenario any more
    }
    return KeptScenario.in(folder, manifest);
  }

  /**
   * Whether a replicate, run again, comes out as replicates.csv has it.
   *
   * @throws OutputException if it does not
   */
  void check(int replicate) {
    InitialWorld initial = Replicate.start(scenario, manifest.seed(), replicate).get();
    RunHistory history = new RunHistory(initial.world().states(), initial.charter());
    AllianceModel.run(initial, Draws.of(manifest.seed(), replicate), history);
    List<ReplicateRow> kept = rows.stream().filter(row -> row.replicate() == replicate).toList();
    if (!Replicate.rows(scenario, replicate, history).equals(kept)) {
      throw OutputException.missing(
          folder,
          "has another history in replicates.csv than replicate "
              + replicate
              + " has now: it was written by version "
              + manifest.version()
              + " of another build, or was changed; run it again with --force");
    }
  }
}
