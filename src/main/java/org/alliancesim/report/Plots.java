package org.alliancesim.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.ReliabilityRow;
import org.alliancesim.results.RunTables;

/** Draws the plots of a run, a comparison or a hindcast, each as PNG, SVG and PDF. */
public final class Plots {

  private static final String OBJECTIONS_IN_A = ObjectionPlot.NAME + "-a";
  private static final String OBJECTIONS_IN_B = ObjectionPlot.NAME + "-b";

  private static final Pattern FURTHER_PAGE =
      Pattern.compile(
          "("
              + String.join(
                  "|",
                  ProbabilityPlot.NAME,
                  FunnelPlot.NAME,
                  ObjectionPlot.NAME,
                  OBJECTIONS_IN_A,
                  OBJECTIONS_IN_B,
                  DifferencePlot.NAME)
              + ")-\\d+\\.(png|svg|pdf)");

  private Plots() {}

  /**
   * Draws the plots of a run into a folder, which is made if need be; older plots of the same names
   * are replaced. The same tables give the same bytes on the same machine.
   *
   * @return the files written: {@code probabilities}, {@code curves}, {@code funnel}, {@code
   *     objections} and {@code convergence}; a plot that needs more pages goes on in {@code
   *     probabilities-2} and so on
   * @throws OutputException if a file cannot be written, or the machine has no fonts
   */
  public static List<Path> render(RunTables run, Path folder) {
    return render(
        () -> {
          List<Figure> figures = new ArrayList<>(ProbabilityPlot.figures(run));
          figures.add(CurvePlot.figure(run));
          figures.addAll(FunnelPlot.figures(run));
          figures.addAll(ObjectionPlot.figures(run));
          figures.add(ConvergencePlot.figure(run));
          return figures;
        },
        folder);
  }

  /**
   * Draws the plots of a comparison into a folder in the same way.
   *
   * @return the files written: {@code differences}, {@code curves}, {@code funnel}, {@code
   *     objections-a}, {@code objections-b} and {@code convergence}, going on in {@code
   *     differences-2} and so on
   * @throws OutputException if a file cannot be written, or the machine has no fonts
   */
  public static List<Path> render(ComparisonTables comparison, Path folder) {
    return render(
        () -> {
          List<Figure> figures = new ArrayList<>(DifferencePlot.figures(comparison));
          figures.add(CurvePlot.figure(comparison));
          figures.addAll(FunnelPlot.figures(comparison));
          figures.addAll(ObjectionPlot.figures(comparison.a(), OBJECTIONS_IN_A));
          figures.addAll(ObjectionPlot.figures(comparison.b(), OBJECTIONS_IN_B));
          figures.add(ConvergencePlot.figure(comparison));
          return figures;
        },
        folder);
  }

  /**
   * Draws whether forecasts of the past are borne out into a folder in the same way.
   *
   * @param subtitle what was forecast, and how
   * @return the files written: {@code reliability}
   * @throws OutputException if a file cannot be written, or the machine has no fonts
   */
  public static List<Path> render(List<ReliabilityRow> bins, String subtitle, Path folder) {
    return render(() -> List.of(ReliabilityPlot.figure(bins, subtitle)), folder);
  }

  private static List<Path> render(Supplier<List<Figure>> figures, Path folder) {
    Typeface.load();
    makeFolder(folder);
    List<Path> files = new ArrayList<>();
    try {
      for (Figure figure : figures.get()) {
        files.addAll(FigureFiles.write(figure, folder));
      }
    } catch (RuntimeException | Error e) {
      if (MissingFonts.isBehind(e)) {
        throw MissingFonts.exception(e);
      }
      throw e;
    }
    removeOtherPages(folder, files);
    return files;
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
  }

  /** Pages of an earlier drawing that had more of them. */
  private static void removeOtherPages(Path folder, List<Path> written) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (FURTHER_PAGE.matcher(file.getFileName().toString()).matches()
            && !written.contains(file)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
  }
}
