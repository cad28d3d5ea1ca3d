package org.alliancesim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alliancesim.chance.Draws;
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
import org.alliancesim.scenario.ScenarioException;
import org.alliancesim.scenario.ScenarioSource;

/**
 * A complete run whose histories can be run again: its manifest names the scenario's file and what
 * was changed in it, and its digest and resolved text tell whether the file still says the same.
 *
 * @param folder the run's folder
 * @param manifest its manifest
 * @param rows its replicates.csv
 * @param scenario its scenario, read anew
 */
record RunReplay(
    Path folder, RunManifest manifest, List<ReplicateRow> rows, ResolvedScenario scenario) {

  private static final int CHANGES_SHOWN = 3;

  /**
   * Reads a run's folder and the scenario it simulated.
   *
   * @throws OutputException if the run is unfinished or damaged, or its scenario has changed since
   * @throws ScenarioException if the scenario cannot be read any more
   */
  static RunReplay open(Path folder) throws ScenarioException {
    RunManifest manifest = Manifest.complete(folder, RunManifest.class);
    List<ReplicateRow> rows = ReplicateRow.TABLE.read(folder);
    ResolvedScenario scenario = scenario(folder, manifest.scenario());
    return new RunReplay(folder, manifest, rows, scenario);
  }

  private static ResolvedScenario scenario(Path folder, SimulatedScenario simulated)
      throws ScenarioException {
    Path file = Path.of(simulated.file());
    if (!Files.exists(file)) {
      throw OutputException.missing(
          folder,
          "was run from "
              + simulated.file()
              + ", which is not there; start sim in the folder in which the run was started");
    }
    ResolvedScenario scenario = ScenarioSource.of(simulated.file(), simulated.overrides()).read();
    if (!scenario.digest().equals(simulated.digest())) {
      throw OutputException.missing(
          folder,
          "was run from "
              + simulated.file()
              + ", which has changed since ("
              + changes(simulated.resolved(), scenario.canonicalText())
              + "); put it back, or run it again");
    }
    return scenario;
  }

  /** The first lines of the resolved text that are new or other now. */
  private static String changes(String then, String now) {
    Set<String> before = new HashSet<>(then.lines().toList());
    List<String> lines = now.lines().filter(line -> !before.contains(line)).toList();
    if (lines.isEmpty()) {
      return "something was taken out";
    }
    String shown = String.join("; ", lines.stream().limit(CHANGES_SHOWN).toList());
    return "now: " + shown + (lines.size() > CHANGES_SHOWN ? "; …" : "");
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
