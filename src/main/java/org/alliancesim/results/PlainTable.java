package org.alliancesim.results;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A table of texts, for what is drawn and not computed: the data beside a figure.
 *
 * @param columns their names
 * @param rows a cell for each column; an empty cell is what is unknown or does not apply
 */
public record PlainTable(List<String> columns, List<List<String>> rows) {

  public PlainTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row has " + row.size() + " cells and not " + columns.size() + ": " + row);
      }
    }
  }

  /** Writes it in the dialect of every table of a folder. */
  public void write(OutputStream out) throws IOException {
    CsvFile.write(columns, rows, row -> row, out);
  }
}
