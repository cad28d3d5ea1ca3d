package org.alliancesim.results;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * The sampled inputs of the replicates: {@code parameters.csv}, one column per uncertain input of
 * the scenario. Those of any other replicate follow from the seed and its number. The only table
 * whose columns depend on the scenario, and so wide that its rows are plain arrays.
 *
 * @param inputs the paths of the uncertain inputs
 * @param rows the replicates, each with a value per input
 */
public record ParameterTable(List<String> inputs, List<Row> rows) {

  /** The file's name in a run's folder. */
  public static final String FILE_NAME = "parameters.csv";

  private static final String FIRST_COLUMN = "replicate";

  public ParameterTable {
    inputs = List.copyOf(inputs);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.values.length != inputs.size()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "replicate %d must have %d values, one per input, not %d",
                row.replicate,
                inputs.size(),
                row.values.length));
      }
    }
  }

  /**
   * One replicate's inputs.
   *
   * @param replicate the history's number, from 0
   * @param values the sampled values, in the order of the table's inputs, finite
   */
  public record Row(int replicate, double[] values) {

    public Row {
      Checks.count("replicate", replicate);
      values = values.clone();
      for (double value : values) {
        Checks.finite("an input of replicate " + replicate, value);
      }
    }

    /** The value of an input, by its place in the table's inputs. */
    public double value(int index) {
      return values[index];
    }

    @Override
    public double[] values() {
      return values.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Row row
          && replicate == row.replicate
          && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
      return 31 * replicate + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
      return "Row[replicate=" + replicate + ", values=" + Arrays.toString(values) + "]";
    }
  }

  /**
   * Of which replicates there are rows: of all up to {@value RowSelection#USUAL}, of more a sample
   * of so many that lie evenly among them.
   */
  public static RowSelection selection(int replicates) {
    return RowSelection.usual(replicates);
  }

  /** The header. */
  public List<String> columns() {
    return columns(inputs);
  }

  /** The header of a table of these inputs. */
  static List<String> columns(List<String> inputs) {
    List<String> columns = new ArrayList<>(inputs.size() + 1);
    columns.add(FIRST_COLUMN);
    columns.addAll(inputs);
    return columns;
  }

  /** A value as this table has it. */
  public static String written(double value) {
    return CellFormat.shortest(value);
  }

  /** The lines of some rows, without the header. */
  static byte[] lines(List<Row> rows) {
    return CsvFile.lines(rows, ParameterTable::cells);
  }

  /** Writes header and rows; leaves the stream open. */
  public void write(OutputStream out) throws IOException {
    CsvFile.write(columns(), rows, ParameterTable::cells, out);
  }

  /**
   * Reads the table from a run's folder.
   *
   * @throws OutputException if the file is missing or is not such a table
   */
  public static ParameterTable read(Path folder) {
    Path file = folder.resolve(FILE_NAME);
    try (InputStream in = Files.newInputStream(file)) {
      return CsvFile.read(in, file, (header, lines) -> table(header, lines, file));
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
  }

  private static ParameterTable table(List<String> header, Iterator<CsvRecord> lines, Path named) {
    if (!header.get(0).equals(FIRST_COLUMN)) {
      throw new OutputException(
          named + ": the first column must be " + FIRST_COLUMN + ", not " + header.get(0));
    }
    List<Row> rows = new ArrayList<>();
    while (lines.hasNext()) {
      CsvRecord line = lines.next();
      try {
        rows.add(row(line));
      } catch (IllegalArgumentException e) {
        throw new OutputException(
            named + ":" + line.getStartingLineNumber() + ": " + e.getMessage(), e);
      }
    }
    return new ParameterTable(header.subList(1, header.size()), rows);
  }

  private static Row row(CsvRecord line) {
    double[] values = new double[line.getFieldCount() - 1];
    for (int index = 0; index < values.length; index++) {
      values[index] = CellFormat.number(line.getField(index + 1));
    }
    return new Row(CellFormat.integer(line.getField(0)), values);
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>(row.values.length + 1);
    cells.add(Integer.toString(row.replicate));
    for (double value : row.values) {
      cells.add(CellFormat.shortest(value));
    }
    return cells;
  }
}
