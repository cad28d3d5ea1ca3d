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
 * A table of the points of a design: the point's number, a column for the value of each factor, and
 * what is known of it there.
 *
 * @param <R> what is known, whose components are the columns after the factors
 */
public final class FactorTable<R extends Record> {

  /** How likely everything is at each point. */
  public static final FactorTable<SweepRow> SWEEP = new FactorTable<>("sweep.csv", SweepRow.class);

  /** How likely what was asked is at each point. */
  public static final FactorTable<SweepAskRow> SWEEP_ASKS =
      new FactorTable<>("sweep_asks.csv", SweepAskRow.class);

  /** The points themselves. */
  public static final FactorTable<PointRow> POINTS =
      new FactorTable<>("points.csv", PointRow.class);

  private static final String FIRST_COLUMN = "point";

  private final String fileName;
  private final RowFormat<R> format;

  private FactorTable(String fileName, Class<R> row) {
    this.fileName = fileName;
    format = RowFormat.of(row);
  }

  /**
   * A row.
   *
   * @param <R> what is known at the point
   * @param point its number, from 0
   * @param values of the factors, in their order
   * @param known what is known there
   */
  public record Row<R extends Record>(int point, List<String> values, R known) {

    public Row {
      Checks.count("point", point);
      values = List.copyOf(values);
    }
  }

  /** The file's name in its folder. */
  public String fileName() {
    return fileName;
  }

  /** The header for these factors. */
  public List<String> columns(List<String> factors) {
    List<String> columns = new ArrayList<>(List.of(FIRST_COLUMN));
    columns.addAll(factors);
    columns.addAll(format.columns());
    return columns;
  }

  /** Writes header and rows; leaves the stream open. */
  void write(List<String> factors, List<Row<R>> rows, OutputStream out) throws IOException {
    CsvFile.write(columns(factors), rows, this::cells, out);
  }

  private List<String> cells(Row<R> row) {
    List<String> cells = new ArrayList<>(List.of(String.valueOf(row.point())));
    cells.addAll(row.values());
    cells.addAll(format.cells(row.known()));
    return cells;
  }

  /**
   * Reads the table from a folder.
   *
   * @throws OutputException if the file is missing or is not this table of these factors
   */
  List<Row<R>> read(Path folder, List<String> factors) {
    Path file = folder.resolve(fileName);
    try (InputStream in = Files.newInputStream(file)) {
      return CsvFile.read(in, file, (header, lines) -> rows(header, lines, factors, file));
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
  }

  private List<Row<R>> rows(
      List<String> header, Iterator<CsvRecord> lines, List<String> factors, Path named) {
    if (!header.equals(columns(factors))) {
      throw new OutputException(
          String.format(
              "%s has the columns %s, and not %s; was it written by another version?",
              named, String.join(",", header), String.join(",", columns(factors))));
    }
    List<Row<R>> rows = new ArrayList<>();
    while (lines.hasNext()) {
      CsvRecord line = lines.next();
      List<String> cells = line.getFields();
      try {
        int known = 1 + factors.size();
        rows.add(
            new Row<>(
                CellFormat.integer(cells.get(0)),
                cells.subList(1, known),
                format.row(cells.subList(known, cells.size()))));
      } catch (IllegalArgumentException e) {
        throw new OutputException(
            named + ":" + line.getStartingLineNumber() + ": " + e.getMessage(), e);
      }
    }
    return rows;
  }
}
