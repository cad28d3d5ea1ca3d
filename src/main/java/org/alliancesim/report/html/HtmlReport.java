package org.alliancesim.report.html;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.alliancesim.report.figure.Figure;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.RunTables;

/**
 * Writes {@code report.html}: one page that needs no other file, no script and no network. The same
 * tables give the same bytes.
 */
public final class HtmlReport {

  private HtmlReport() {}

  /**
   * Writes the report of a run into its folder.
   *
   * @param figures gives those of the run, in their order; asked when all before them is made
   * @return the file
   * @throws OutputException if it cannot be written
   */
  public static Path write(RunTables run, Supplier<List<Figure>> figures, Path folder) {
    return write("run", RunPage.of(run, figures), folder);
  }

  /**
   * Writes the report of a comparison into its folder.
   *
   * @param figures gives those of the comparison, in their order; asked when all before them is
   *     made
   * @return the file
   * @throws OutputException if it cannot be written
   */
  public static Path write(
      ComparisonTables comparison, Supplier<List<Figure>> figures, Path folder) {
    return write("comparison", ComparisonPage.of(comparison, figures), folder);
  }

  private static Path write(String template, Record page, Path folder) {
    byte[] html = Templates.fill(template, page).getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve(ResultFolder.REPORT);
    AtomicFile.write(file, out -> out.write(html));
    return file;
  }
}
