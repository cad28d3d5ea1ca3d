package org.alliancesim.gui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.alliancesim.experiment.Estimates;
import org.alliancesim.experiment.MonteCarlo;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.report.rendering.Renderings;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.Opening;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.Program;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RunFolder;
import org.alliancesim.results.RunManifest;

/**
 * Writes a run that was simulated in the background to a folder as {@code sim run} leaves it:
 * complete with everything drawn, or unfinished and to be resumed.
 *
 * @param plan what was run
 * @param batches those that are done, from the first
 * @param program what ran it
 * @param started when it began
 */
record RunExport(PlannedRun plan, List<BatchResults> batches, Program program, Instant started) {

  /**
   * Writes it.
   *
   * @param parent the folder in which the run gets its own
   * @return what was done, for the user
   * @throws OutputException if the folder cannot be written or holds something else
   */
  String write(Path parent) {
    Path path = parent.resolve(plan.folderName());
    RunManifest manifest = plan.manifest(program, plan.commandLine(path), started);
    try (RunFolder folder = RunFolder.open(path, manifest, false)) {
      if (folder.opening() instanceof Opening.Complete) {
        return path + " holds this very run already.";
      }
      if (folder.opening() instanceof Opening.Different different) {
        throw refused(path, "holds another run", different.changes());
      }
      if (folder.opening() instanceof Opening.Damaged damaged) {
        throw refused(path, "holds a run that is damaged", damaged.damages());
      }
      // as sim run does: whatever stops the writing, the run can be resumed
      for (int batch = 0; batch < batches.size(); batch++) {
        folder.saveBatch(batch, batches.get(batch));
      }
      if (batches.size() < MonteCarlo.batches(plan.replicates())) {
        return String.format(
            Locale.ROOT,
            "The unfinished run is in %s. This goes on with it:%n%s",
            path,
            manifest.commandLine());
      }
      ResultTables tables =
          Estimates.tables(plan.scenario(), plan.seed(), plan.replicates(), batches);
      folder.finish(tables, Instant.now(), finished -> new Renderings(true).render(finished, path));
      return "Tables, plots and report.html are in " + path + ".";
    }
  }

  private static OutputException refused(Path path, String what, List<String> details) {
    return OutputException.missing(
        path, what + " (" + String.join("; ", details) + "); choose another folder");
  }
}
