package org.alliancesim.report.rendering;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.alliancesim.parallel.Beside;
import org.alliancesim.parallel.NumberedTasks;
import org.alliancesim.report.PaperTables;
import org.alliancesim.report.figure.Figure;
import org.alliancesim.report.figure.Figures;
import org.alliancesim.report.html.HtmlReport;
import org.alliancesim.report.paper.MissingLetters;
import org.alliancesim.report.paper.Plots;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.HindcastTables;
import org.alliancesim.results.LearnedValue;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.PastManifest;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.ScoreTables;
import org.alliancesim.results.StudyManifest;
import org.alliancesim.results.StudyTables;
import org.alliancesim.results.SweepTables;

/**
 * All that is drawn and typeset from the tables of a run or a comparison, each kind in its place
 * within the folder of the results: the one entry point for whoever wants everything.
 *
 * @param plots whether the figures are drawn as files too; tables and page stand without them
 * @param options what figures show and how wide they are printed
 * @param threads how many figures are drawn at a time, at least 1; with more than one also the page
 *     beside them
 */
public record Renderings(boolean plots, FigureOptions options, int threads) {

  /** The same on all of the machine's processors. */
  public Renderings(boolean plots, FigureOptions options) {
    this(plots, options, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Makes everything of a run, replacing what an earlier call made.
   *
   * @param folder the run's folder
   * @return the files written
   * @throws OutputException if a file cannot be written, or text cannot be drawn here
   */
  public List<Path> render(RunTables run, Path folder) {
    Supplier<List<Figure>> printed = once(() -> Figures.of(run, options));
    Supplier<List<Figure>> shown = onScreen(printed, () -> Figures.of(run, options.wide()));
    return together(
        List.of(
            () -> drawn(printed, folder),
            () -> List.of(HtmlReport.write(run, shown, folder)),
            () -> PaperTables.write(run, folder.resolve(ResultFolder.TABLES)),
            () -> List.of(options.write(folder))));
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
    Supplier<List<Figure>> printed = once(() -> Figures.of(comparison, options));
    Supplier<List<Figure>> shown = onScreen(printed, () -> Figures.of(comparison, options.wide()));
    return together(
        List.of(
            () -> drawn(printed, folder),
            () -> List.of(HtmlReport.write(comparison, shown, folder)),
            () -> PaperTables.write(comparison, folder.resolve(ResultFolder.TABLES)),
            () -> List.of(options.write(folder))));
  }

  /** Print and page share their figures: whoever comes first makes them. */
  private static Supplier<List<Figure>> once(Supplier<List<Figure>> figures) {
    return new Beside<>("figures", figures)::get;
  }

  /** The screen is as wide as a page, however wide the print. */
  private Supplier<List<Figure>> onScreen(
      Supplier<List<Figure>> printed, Supplier<List<Figure>> wide) {
    return options.width().equals(FigureOptions.PAGE) ? printed : wide;
  }

  /**
   * Pages and plots in two threads if there are, for neither waits for the other; longest first.
   */
  private List<Path> together(List<Supplier<List<Path>>> parts) {
    return new NumberedTasks("renderings", Math.min(2, threads), parts.size())
        .all(parts).stream().flatMap(List::stream).toList();
  }

  /** The figures as files, if they are wanted. */
  private List<Path> drawn(Supplier<List<Figure>> figures, Path folder) {
    return plots
        ? Plots.render(figures.get(), options, folder.resolve(ResultFolder.PLOTS), threads)
        : List.of();
  }

  /**
   * Makes the figures of a sweep in the same way; it has no page.
   *
   * @param folder the sweep's folder
   * @return the files written
   * @throws OutputException if a file cannot be written, or text cannot be drawn here
   */
  public List<Path> render(SweepTables sweep, Path folder) {
    return together(
        List.of(
            () -> List.of(options.write(folder)),
            () -> drawn(() -> Figures.of(sweep, options), folder)));
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
    return Plots.render(Figures.of(manifest, tables), options, folder, threads);
  }

  /**
   * Makes the figures of a study of inputs in the same way.
   *
   * @param folder the study's folder
   * @return the files written
   * @throws OutputException if a file cannot be written, or text cannot be drawn here
   */
  public List<Path> render(StudyManifest manifest, StudyTables tables, Path folder) {
    return drawn(() -> Figures.of(manifest, tables), folder);
  }

  /**
   * Makes the figure of a calibration in the same way, in the folder itself.
   *
   * @param values what was learned
   * @param folder the calibration's folder
   * @return the files written
   * @throws OutputException if a file cannot be written, or text cannot be drawn here
   */
  public List<Path> render(PastManifest manifest, List<LearnedValue> values, Path folder) {
    return plots ? Plots.render(Figures.of(manifest, values), options, folder, threads) : List.of();
  }

  /**
   * Makes the figures of scores in the same way, in the folder itself.
   *
   * @param folder the folder of the scores
   * @return the files written
   * @throws OutputException if a file cannot be written, or text cannot be drawn here
   */
  public List<Path> render(ScoreTables scores, Path folder) {
    return plots ? Plots.render(Figures.of(scores), options, folder, threads) : List.of();
  }

  /** What a reader of these files should know of them, in sentences. */
  public List<String> remarks(ComparisonTables comparison) {
    return plots ? MissingLetters.of(comparison).stream().toList() : List.of();
  }
}
