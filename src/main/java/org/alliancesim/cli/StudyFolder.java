package org.alliancesim.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancesim.explanation.Story;
import org.alliancesim.results.DiscoveryTables;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.Kind;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.Opening;
import org.alliancesim.results.Provenance;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.SensitivityTables;
import org.alliancesim.results.StudyManifest;
import org.alliancesim.results.StudyTables;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * The folder of a study of inputs: what is there already is told again.
 *
 * @param options what was asked for
 * @param manifest the study, not complete
 * @param path the folder
 */
record StudyFolder(BatchOptions options, StudyManifest manifest, Path path) {

  /** Makes what is missing. */
  interface Making {
    int make(ResultFolder folder) throws ScenarioException;
  }

  /** The manifest of a study that reads a run. */
  static StudyManifest ofRun(
      Kind kind, RunManifest run, String commandLine, String method, List<String> settings) {
    return StudyManifest.of(
        kind,
        Provenance.begun(
            Version.program(),
            commandLine,
            List.of(run.scenario()),
            run.behaviour(),
            run.seed(),
            run.replicates(),
            run.sampling(),
            1,
            Instant.now()),
        run.names(),
        method,
        settings,
        run.resultsDigest());
  }

  /** Where it goes unless the user chooses another place: beside the run. */
  static Path beside(Path run, String ending) {
    return run.resolveSibling(run.toAbsolutePath().normalize().getFileName() + ending);
  }

  /** Fills the folder unless it is filled; returns the exit code. */
  int fill(Making making) throws ScenarioException {
    try (ResultFolder folder = ResultFolder.open(path, manifest, options.force())) {
      folder.requireUsable();
      if (folder.opening() instanceof Opening.Complete) {
        options.say(path + " holds this very study; nothing to do (--force makes it again)");
        StudyManifest there = Manifest.complete(path, StudyManifest.class);
        tell(there, tables(there, path));
        return Main.OK;
      }
      return making.make(folder);
    }
  }

  /** What a study's folder holds. */
  static StudyTables tables(StudyManifest manifest, Path path) {
    return Kind.of(manifest) == Kind.DISCOVERY
        ? DiscoveryTables.read(path)
        : SensitivityTables.read(path);
  }

  /** Writes tables and figures, and tells what was found. */
  int finish(ResultFolder folder, StudyTables tables, Map<String, String> inputs) {
    FigureOptions figures = options.figures().over(FigureOptions.DEFAULT, manifest.names());
    StudyManifest complete =
        folder.finish(
            StudyManifest.class,
            tables,
            inputs,
            Instant.now(),
            (finished, place) -> options.renderings(figures).render(finished, tables, place));
    tell(complete, tables);
    options.say("");
    options.say("Tables and figures are in " + path);
    return Main.OK;
  }

  private void tell(StudyManifest told, StudyTables tables) {
    options.print(() -> JsonSummary.of(told, tables), () -> lines(told, tables));
  }

  private static List<String> lines(StudyManifest manifest, StudyTables tables) {
    List<String> lines = new ArrayList<>();
    lines.add(manifest.scenario().name());
    lines.add("behaviour: " + manifest.behaviour().label() + ", seed " + manifest.seed());
    lines.add("");
    tables.findings().forEach(finding -> Story.wrap(finding, 0, lines));
    return lines;
  }
}
