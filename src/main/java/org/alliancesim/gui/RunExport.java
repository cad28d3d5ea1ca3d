package org.alliancesim.gui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliancesim.experiment.Asks;
import org.alliancesim.experiment.Estimates;
import org.alliancesim.experiment.KeptBatches;
import org.alliancesim.experiment.MonteCarlo;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.report.rendering.Renderings;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.Kind;
import org.alliancesim.results.Opening;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.Program;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.WrittenTable;

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
    try (ResultFolder folder = ResultFolder.open(path, manifest, false)) {
      if (folder.opening() instanceof Opening.Complete) {
        return path + " holds this very run already.";
      }
      if (folder.opening() instanceof Opening.Refusal refusal) {
        throw OutputException.missing(
            path,
            refusal.what(Kind.RUN)
                + " ("
                + String.join("; ", refusal.details())
                + "); choose another folder");
      }
      // as sim run does: whatever stops the writing, the run can be resumed
      Estimates estimates = plan.estimates().asking(Asks.asked(plan.scenario()));
      try (KeptBatches kept = plan.batches(folder.kept(), estimates)) {
        for (int batch = 0; batch < batches.size(); batch++) {
          kept.take(batch, batches.get(batch));
        }
        if (batches.size() < MonteCarlo.batches(plan.replicates())) {
          return String.format(
              Locale.ROOT,
              "The unfinished run is in %s. This goes on with it:%n%s",
              path,
              manifest.commandLine());
        }
        Map<String, WrittenTable> written = kept.finished("");
        ResultTables tables = estimates.tables(plan.threads());
        folder.finish(
            RunManifest.class,
            tables.with(written),
            plan.inputs(),
            Instant.now(),
            (run, place) ->
                new Renderings(true, FigureOptions.DEFAULT)
                    .render(new RunTables(run, tables, plan.record()), place));
      }
      return "Tables, plots and report.html are in " + path + ".";
    }
  }
}
