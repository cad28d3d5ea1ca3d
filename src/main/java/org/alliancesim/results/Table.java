package org.alliancesim.results;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A result file and the type of its rows. The row's record components are the columns, in their
 * order: {@code ciLow} is the column {@code ci_low}. A list of records stands in as many columns as
 * such a record has components, each a list. One description both writes and reads.
 *
 * @param <R> the row, whose compact constructor says which values are possible
 */
public final class Table<R extends Record> {

  private final String fileName;
  private final RowFormat<R> format;

  private Table(String fileName, RowFormat<R> format) {
    this.fileName = fileName;
    this.format = format;
  }

  /** Describes a file whose rows are of this record type. */
  static <R extends Record> Table<R> of(String fileName, Class<R> row) {
    return new Table<>(fileName, RowFormat.of(row));
  }

  /** The file's name in a run's folder. */
  public String fileName() {
    return fileName;
  }

  /** The header. */
  public List<String> columns() {
    return format.columns();
  }

  /** Writes header and rows; leaves the stream open. */
  public void write(Iterable<R> rows, OutputStream out) throws IOException {
    CsvFile.write(columns(), rows, format::cells, out);
  }

  /** The lines of some rows, without the header. */
  byte[] lines(Iterable<R> rows) {
    return CsvFile.lines(rows, format::cells);
  }

  /**
   * Writes the table into a folder, under a temporary name first.
   *
   * @throws OutputException if it cannot be written
   */
  public void write(List<R> rows, Path folder) {
    AtomicFile.write(folder.resolve(fileName), out -> write(rows, out));
  }

  /**
   * Reads the table from a run's folder.
   *
   * @throws OutputException if the file is missing or is not this table, naming line and column
   */
  public List<R> read(Path folder) {
    return readFile(folder.resolve(fileName));
  }

  /**
   * Reads the table from a file of any name.
   *
   * @throws OutputException if the file is missing or is not this table, naming line and column
   */
  public List<R> readFile(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file);
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
  }

  /** Whether a file begins with the header of this table. */
  public boolean heads(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return CsvFile.read(in, file, (header, lines) -> header.equals(columns()));
    } catch (IOException e) {
      throw OutputException.readingInput(file, e);
    } catch (OutputException e) {
      // empty, or no CSV at all
      return false;
    }
  }

  /**
   * Reads the table from a file that people write: lines that begin with {@code #} are remarks.
   *
   * @param subject what a row is about, in words; no two rows may be about the same
   * @param check throws an {@link IllegalArgumentException}, whose message begins with a column's
   *     name, if a row that is sound by itself cannot be true
   * @throws OutputException if the file is missing or is not this table; {@link MistakenRows} with
   *     all mistakes, each with line and column, if rows are at fault
   */
  List<R> readRemarked(Path file, Function<R, String> subject, Consumer<R> check) {
    try (InputStream in = Files.newInputStream(file)) {
      return CsvFile.readRemarked(
          in, file, (header, lines) -> soundRows(header, lines, file, subject, check));
    } catch (IOException e) {
      throw OutputException.readingInput(file, e);
    }
  }

  private List<R> soundRows(
      List<String> header,
      Iterator<CsvRecord> lines,
      Path named,
      Function<R, String> subject,
      Consumer<R> check) {
    requireHeader(header, named);
    List<R> rows = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    Map<String, Long> seen = new HashMap<>();
    while (lines.hasNext()) {
      CsvRecord line = lines.next();
      long number = line.getStartingLineNumber();
      List<String> cells = line.getFields();
      if (cells.size() != columns().size()) {
        mistakes.add(
            String.format(
                "%s: there are %d cells and not %d, one for each column",
                place(named, number, 1), cells.size(), columns().size()));
        continue;
      }
      RowFormat.Mistakes located =
          (cell, mistake) ->
              mistakes.add(place(named, number, column(cells, cell)) + ": " + mistake.getMessage());
      format
          .row(cells, located)
          .ifPresent(
              row -> {
                rows.add(row);
                try {
                  check.accept(row);
                } catch (IllegalArgumentException e) {
                  located.take(format.cell(e), e);
                }
                Long before = seen.putIfAbsent(subject.apply(row), number);
                if (before != null) {
                  mistakes.add(
                      place(named, number, 1)
                          + ": "
                          + subject.apply(row)
                          + " is there twice; line "
                          + before
                          + " is about it too");
                }
              });
    }
    if (!mistakes.isEmpty()) {
      throw new MistakenRows(mistakes);
    }
    return rows;
  }

  private static String place(Path named, long line, int column) {
    return named + ":" + line + ":" + column;
  }

  /** At which letter of its line a cell begins, from 1, if only those are quoted that must be. */
  private static int column(List<String> cells, int cell) {
    if (cell == 0) {
      return 1;
    }
    List<String> before = cells.subList(0, cell);
    String line = new String(CsvFile.lines(List.of(before), all -> all), StandardCharsets.UTF_8);
    return line.codePointCount(0, line.length()) + 1;
  }

  /** Reads the table; {@code named} is the file for messages. */
  List<R> read(InputStream in, Path named) throws IOException {
    return CsvFile.read(in, named, (header, lines) -> rows(header, lines, named));
  }

  private List<R> rows(List<String> header, Iterator<CsvRecord> lines, Path named) {
    requireHeader(header, named);
    List<R> rows = new ArrayList<>();
    while (lines.hasNext()) {
      rows.add(row(lines.next(), named));
    }
    return rows;
  }

  private void requireHeader(List<String> header, Path named) {
    if (!header.equals(columns())) {
      throw new OutputException(
          String.format(
              "%s has the columns %s, and not %s; was it written by another version?",
              named, String.join(",", header), String.join(",", columns())));
    }
  }

  private R row(CsvRecord line, Path named) {
    try {
      return format.row(line.getFields());
    } catch (IllegalArgumentException e) {
      throw new OutputException(
          named + ":" + line.getStartingLineNumber() + ": " + e.getMessage(), e);
    }
  }
}
