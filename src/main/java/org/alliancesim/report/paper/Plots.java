package org.alliancesim.report.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.alliancesim.parallel.NumberedTasks;
import org.alliancesim.report.figure.Figure;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.OutputException;

/** Draws figures for print, each as PNG, SVG and PDF, with its caption and its data beside it. */
public final class Plots {

  private Plots() {}

  /**
   * Draws figures into a folder, which is made if need be. The same figures give the same bytes on
   * the same machine.
   *
   * @param threads how many pages are drawn at a time, at least 1
   * @return the files written: of each figure {@code NAME.png}, {@code .svg} and {@code .pdf},
   *     which go on in {@code NAME-2} and so on if it needs more pages, the caption {@code
   *     NAME-caption.txt} and the data {@code NAME-data.csv}
   * @throws OutputException if a file cannot be written, or the machine has no fonts
   */
  public static List<Path> render(
      List<Figure> figures, FigureOptions options, Path folder, int threads) {
    Typeface.load();
    makeFolder(folder);
    try {
      List<Supplier<List<Path>>> drawings = new ArrayList<>();
      Canvases canvases = new Canvases();
      for (Figure figure : figures) {
        drawings.addAll(drawings(new Painter(options), figure, canvases, folder));
      }
      int busy = Math.max(1, Math.min(drawings.size(), threads));
      return new NumberedTasks("figures", busy, drawings.size())
          .all(drawings).stream().flatMap(List::stream).toList();
    } catch (RuntimeException | Error e) {
      if (MissingFonts.isBehind(e)) {
        throw MissingFonts.exception(e);
      }
      throw e;
    }
  }

  /**
   * Draws a figure that fits on a page into one file. The same figure gives the same bytes on the
   * same machine.
   *
   * @param file its name ends in {@code .png}, {@code .svg} or {@code .pdf}
   * @throws OutputException if it cannot be written, or the machine has no fonts
   */
  public static void write(Figure figure, FigureOptions options, Path file) {
    Typeface.load();
    try {
      FigureFiles.write(new Painter(options).sheets(figure).get(0), file);
    } catch (RuntimeException | Error e) {
      if (MissingFonts.isBehind(e)) {
        throw MissingFonts.exception(e);
      }
      throw e;
    }
  }

  private static List<Supplier<List<Path>>> drawings(
      Painter painter, Figure figure, Canvases canvases, Path folder) {
    List<Supplier<List<Path>>> drawings = new ArrayList<>();
    List<Sheet> sheets = painter.sheets(figure);
    for (int page = 1; page <= sheets.size(); page++) {
      String name = page == 1 ? figure.name() : figure.name() + "-" + page;
      Sheet sheet = sheets.get(page - 1);
      drawings.add(() -> FigureFiles.write(name, sheet, canvases, folder));
    }
    drawings.add(() -> texts(figure, folder));
    return drawings;
  }

  private static List<Path> texts(Figure figure, Path folder) {
    List<Path> files = new ArrayList<>();
    Path caption = folder.resolve(figure.name() + "-caption.txt");
    AtomicFile.write(caption, out -> out.write(figure.caption().getBytes(StandardCharsets.UTF_8)));
    files.add(caption);
    Path data = folder.resolve(figure.name() + "-data.csv");
    AtomicFile.write(data, out -> figure.chart().data().write(out));
    files.add(data);
    return files;
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
  }
}
