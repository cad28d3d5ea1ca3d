package org.alliancesim.results;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

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

  /**
   * Reads the table from a file that people write: lines that begin with {@code #} are remarks.
   *
   * @throws OutputException if the file is missing or is not this table, naming line and column
   */
  List<R> readRemarked(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return CsvFile.readRemarked(in, file, (header, lines) -> rows(header, lines, file));
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
  }

  /** Reads the table; {@code named} is the file for messages. */
  List<R> read(InputStream in, Path named) throws IOException {
    return CsvFile.read(in, named, (header, lines) -> rows(header, lines, named));
  }

  private List<R> rows(List<String> header, Iterator<CsvRecord> lines, Path named) {
    if (!header.equals(columns())) {
      throw new OutputException(
          String.format(
              "%s has the columns %s, and not %s; was it written by another version?",
              named, String.join(",", header), String.join(",", columns())));
    }
    List<R> rows = new ArrayList<>();
    while (lines.hasNext()) {
      rows.add(row(lines.next(), named));
    }
    return rows;
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
