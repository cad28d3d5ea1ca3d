package org.alliancesim.report.rendering;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alliancesim.report.MissingLetters;
import org.alliancesim.report.PaperTables;
import org.alliancesim.report.Plots;
import org.alliancesim.report.html.HtmlReport;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.HindcastRow;
import org.alliancesim.results.HindcastTables;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.PastManifest;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.RunTables;

/**
 * All that is drawn and typeset from the tables of a run or a comparison, each kind in its place
 * within the folder of the results: the one entry point for whoever wants everything.
 *
 * @param plots whether the figures are drawn as files too; tables and page stand without them
 */
public record Renderings(boolean plots) {

  /**
   * Makes everything of a run, replacing what an earlier call made.
   *
   * @param folder the run's folder
   * @return the files written
   * @throws OutputException if a file cannot be written, or text cannot be drawn here
   */
  public List<Path> render(RunTables run, Path folder) {
    List<Path> files = new ArrayList<>(PaperTables.write(run, folder.resolve(ResultFolder.TABLES)));
    files.add(HtmlReport.write(run, folder));
    if (plots) {
      files.addAll(Plots.render(run, folder.resolve(ResultFolder.PLOTS)));
    }
    return files;
  }

  /** What a reader of these files should know of them, in sentences. */
  public List<String> remarks(RunTables run) {
    return plots ? MissingLetters.of(run).stream().toList() : List.of();
  }

  /**
   * Makes everything of a comparison in the same way.
   *
   * @param folder the comparison's folder
   * @return the files written
   * @throws OutputException if a file cannot be written, or text cannot be drawn here
   */
  public List<Path> render(ComparisonTables comparison, Path folder) {
    List<Path> files =
        new ArrayList<>(PaperTables.write(comparison, folder.resolve(ResultFolder.TABLES)));
    files.add(HtmlReport.write(comparison, folder));
    if (plots) {
      files.addAll(Plots.render(comparison, folder.resolve(ResultFolder.PLOTS)));
    }
    return files;
  }

  /**
   * Makes the figure of a hindcast in the same way, in the folder itself.
   *
   * @param folder the hindcast's folder
   * @return the files written
   * @throws OutputException if a file cannot be written, or text cannot be drawn here
   */
  public List<Path> render(PastManifest manifest, HindcastTables tables, Path folder) {
    if (!plots) {
      return List.of();
    }
    return Plots.render(
        tables.reliability(),
        String.format(
            Locale.ROOT,
            "%d cases, %d of which happened – %,d histories each, %s",
            tables.cases().size(),
            tables.cases().stream().filter(HindcastRow::happened).count(),
            manifest.replicates(),
            manifest.behaviour().learned().isPresent()
                ? "learned behaviour"
                : "behaviour from priors"),
        folder);
  }

  /** What a reader of these files should know of them, in sentences. */
  public List<String> remarks(ComparisonTables comparison) {
    return plots ? MissingLetters.of(comparison).stream().toList() : List.of();
  }
}
