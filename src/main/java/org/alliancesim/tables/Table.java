package org.alliancesim.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Suggestion;

/** A table that was read: its rows, what its columns are, and where everything stands. */
final class Table {

  private final Csv csv;
  private final TableKind kind;
  private final Map<Column, Integer> header;
  private final List<Column> order;
  private final boolean decimalComma;
  private final List<Row> rows = new ArrayList<>();

  /**
   * Takes the rows of a file; cells are checked by {@link TableChecks}.
   *
   * @param header where in a line the columns stand that are read
   */
  Table(Csv csv, TableKind kind, Map<Column, Integer> header, boolean decimalComma) {
    this.csv = csv;
    this.kind = kind;
    this.header = header;
    this.order = List.copyOf(header.keySet());
    this.decimalComma = decimalComma;
    for (Csv.Line line : csv.lines()) {
      List<String> cells = new ArrayList<>(order.size());
      for (Column column : order) {
        int index = Objects.requireNonNull(header.get(column));
        String cell = index < line.cells().size() ? line.cells().get(index) : "";
        cells.add(Numbers.isMissing(cell, column) ? "" : cell);
      }
      rows.add(new Row(this, line.number(), cells));
    }
  }

  /** The file's name without its folder: the same tables elsewhere give the same scenario. */
  String name() {
    return csv.name();
  }

  String digest() {
    return csv.digest();
  }

  TableKind kind() {
    return kind;
  }

  boolean decimalComma() {
    return decimalComma;
  }

  List<Row> rows() {
    return Collections.unmodifiableList(rows);
  }

  boolean has(Column column) {
    return header.containsKey(column);
  }

  /** The columns that are read, in the order of the file. */
  List<Column> columns() {
    return order;
  }

  /** A column's place in the cells of a row; below 0 if the table lacks it. */
  int place(Column column) {
    return order.indexOf(column);
  }

  /** A column's name as it stands in the header. */
  String written(Column column) {
    return csv.header().get(Objects.requireNonNull(header.get(column)));
  }

  CodeSystem system(Column column) {
    return CodeSystem.of(Column.normalised(written(column)));
  }

  Origin origin(Row row, Column column) {
    return csv.origin(row.line(), header.getOrDefault(column, 0));
  }

  /** Where a column's name stands; the beginning of the header if there is none. */
  Origin headerOrigin(Column column) {
    return csv.origin(csv.headerLine(), header.getOrDefault(column, 0));
  }

  /** The end of a message on a column that is missing: what may be meant for it. */
  String near(Column column) {
    return csv.header().stream()
        .filter(name -> !Suggestion.of(Column.normalised(name), column.names()).isEmpty())
        .findFirst()
        .map(name -> "; is that '" + name + "'?")
        .orElse("");
  }

  /** Reports a mistake in a cell. */
  void wrong(Row row, Column column, Problems problems, String message) {
    problems.add(origin(row, column), has(column) ? written(column) : column.key(), message);
  }
}
