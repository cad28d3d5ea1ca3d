package org.alliancesim.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What was asked of the figures of a folder, kept in it as {@value #FILE_NAME} so that they can be
 * made again: it decides how results are shown and none of them.
 *
 * @param states the codes of the states to show; empty for the figures' own choice
 * @param statuses the ids of the statuses to show; empty for the figures' own choice
 * @param width the key of a width of print, {@code column} or {@code page}
 * @param titles whether title and origin stand inside the figures
 */
public record FigureOptions(
    List<String> states, List<String> statuses, String width, boolean titles) {

  /** The file's name in its folder. */
  public static final String FILE_NAME = "figures.json";

  /** The width of the text of a page. */
  public static final String PAGE = "page";

  /** The width of one of a page's two columns. */
  public static final String COLUMN = "column";

  /** Nothing asked for. */
  public static final FigureOptions DEFAULT = new FigureOptions(List.of(), List.of(), PAGE, false);

  public FigureOptions {
    states = List.copyOf(states);
    statuses = List.copyOf(statuses);
    if (!width.equals(PAGE) && !width.equals(COLUMN)) {
      throw new IllegalArgumentException(
          "width must be '" + COLUMN + "' or '" + PAGE + "', not '" + width + "'");
    }
  }

  /** The same at the width of a page: what a screen shows. */
  public FigureOptions wide() {
    return new FigureOptions(states, statuses, PAGE, titles);
  }

  /** Writes them into a folder. */
  public Path write(Path folder) {
    Path file = folder.resolve(FILE_NAME);
    JsonFile.write(file, this);
    return file;
  }

  /**
   * Those of a folder; {@link #DEFAULT} if it was written before they were kept.
   *
   * @throws OutputException if the file is damaged
   */
  public static FigureOptions read(Path folder) {
    Path file = folder.resolve(FILE_NAME);
    return Files.exists(file) ? JsonFile.read(file, FigureOptions.class) : DEFAULT;
  }
}
