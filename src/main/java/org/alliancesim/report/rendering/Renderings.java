package org.alliancesim.report.rendering;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.report.PaperTables;
import org.alliancesim.report.Plots;
import org.alliancesim.report.html.HtmlReport;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.RunFolder;
import org.alliancesim.results.RunTables;

/**
 * All that is drawn and typeset from the tables of a run or a comparison, each kind in its place
 * within the folder of the results: the one entry point for whoever wants everything.
 */
public final class Renderings {

  private Renderings() {}

  /**
   * Makes everything of a run, replacing what an earlier call made.
   *
   * @param folder the run's folder
   * @return the files written
   * @throws OutputException if a file cannot be written, or the machine has no fonts
   */
  public static List<Path> render(RunTables run, Path folder) {
    List<Path> files = new ArrayList<>(Plots.render(run, folder.resolve(RunFolder.PLOTS)));
    files.addAll(PaperTables.write(run, folder.resolve(RunFolder.TABLES)));
    files.add(HtmlReport.write(run, folder));
    return files;
  }

  /**
   * Makes everything of a comparison in the same way.
   *
   * @param folder the comparison's folder
   * @return the files written
   * @throws OutputException if a file cannot be written, or the machine has no fonts
   */
  public static List<Path> render(ComparisonTables comparison, Path folder) {
    List<Path> files = new ArrayList<>(Plots.render(comparison, folder.resolve(RunFolder.PLOTS)));
    files.addAll(PaperTables.write(comparison, folder.resolve(RunFolder.TABLES)));
    files.add(HtmlReport.write(comparison, folder));
    return files;
  }
}
