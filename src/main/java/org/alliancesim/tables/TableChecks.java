package org.alliancesim.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problem;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Suggestion;

/** What must be true of every line of a table, whichever world is made of it. */
final class TableChecks {

  /** Nobody reads more of them before mending the first. */
  private static final int MOST_MISTAKES = 50;

  private static final Map<Column, List<String>> WORDS =
      Map.of(
          Column.FH_STATUS, List.of("F", "PF", "NF"),
          Column.KIND, OrganisationKind.words(),
          Column.CERTAINTY, List.of("certain", "likely"),
          Column.DECIDED_BY, List.of("will", "gate", "veto", "package", "chair", "none"));

  private final Table table;
  private final Csv csv;
  private final Problems problems;
  private final List<Problem> found = new ArrayList<>();

  TableChecks(Table table, Csv csv, Problems problems) {
    this.table = table;
    this.csv = csv;
    this.problems = problems;
  }

  void check() {
    for (Csv.Line line : csv.lines()) {
      if (line.cells().size() != csv.header().size()) {
        wrong(
            csv.origin(line.number(), lastInPlace(line)),
            "",
            "the line has "
                + line.cells().size()
                + " cells and the header "
                + csv.header().size()
                + "; is a text with '"
                + csv.separator()
                + "' not in quotes?");
      }
    }
    table.rows().forEach(this::checkCells);
    checkKeys();
    found.stream()
        .limit(MOST_MISTAKES)
        .forEach(problem -> problems.add(problem.origin(), problem.path(), problem.message()));
    if (found.size() > MOST_MISTAKES) {
      problems.add(
          Origin.of(csv.path()), "", "has " + (found.size() - MOST_MISTAKES) + " more mistakes");
    }
  }

  /** The first cell that is too much, or the last before those that are missing. */
  private int lastInPlace(Csv.Line line) {
    return line.cells().size() > csv.header().size()
        ? csv.header().size()
        : line.cells().size() - 1;
  }

  private void checkCells(Row row) {
    for (Column column : table.columns()) {
      String cell = row.text(column).orElse("");
      if (cell.isEmpty()) {
        if (table.kind().tellers().contains(column) || column == Column.YEAR && keyed()) {
          wrong(row, column, "is empty; each row needs it");
        }
      } else {
        check(row, column, cell);
      }
    }
  }

  /** Whether a row is of one year. */
  private boolean keyed() {
    return table.kind() == TableKind.STATES || table.kind() == TableKind.PAIRS;
  }

  private void check(Row row, Column column, String cell) {
    switch (column.type()) {
      case CODE -> {
        int year = yearOf(row);
        if (StateCodes.find(cell, table.system(column), year).isEmpty()) {
          wrong(row, column, StateCodes.unknown(cell, table.system(column), year));
        }
      }
      case FLAG -> {
        if (!Numbers.isFlag(cell)) {
          wrong(row, column, "must be 1 or 0 (or TRUE or FALSE), not '" + cell + "'");
        }
      }
      case DATE -> {
        if (!Dates.isDate(cell)) {
          wrong(
              row,
              column,
              "must be a date such as 2021-07-01, 2021-07 or 2021, not '" + cell + "'");
        }
      }
      case NUMBER, WHOLE -> checkNumber(row, column, cell);
      case TEXT -> checkWord(row, column, cell);
    }
  }

  private void checkNumber(Row row, Column column, String cell) {
    if (!Numbers.isNumber(cell, table.decimalComma())) {
      String advice =
          Numbers.hasComma(cell)
              ? "; where commas separate columns, write decimals with a point and thousands without"
                  + " a mark"
              : "; leave the cell empty, or write NA, where there is no figure";
      wrong(row, column, "must be a number, not '" + cell + "'" + advice);
      return;
    }
    double value = Numbers.of(cell, table.decimalComma()).doubleValue();
    if (value < column.min() || value > column.max()) {
      wrong(
          row,
          column,
          "must be between "
              + column.range().replace(" to ", " and ")
              + ", not "
              + cell
              + " ("
              + column.meaning()
              + (column.max() == 1 && value > 1 && value <= 100 ? "; a percentage?" : "")
              + ")");
    } else if (column.type() == ColumnType.WHOLE && value != Math.rint(value)) {
      wrong(row, column, "must be a whole number, not " + cell);
    }
  }

  private void checkWord(Row row, Column column, String cell) {
    List<String> allowed = WORDS.getOrDefault(column, List.of(cell));
    if (!allowed.contains(cell)) {
      wrong(
          row,
          column,
          "must be "
              + String.join(", ", allowed.subList(0, allowed.size() - 1))
              + " or "
              + allowed.get(allowed.size() - 1)
              + ", not '"
              + cell
              + "'"
              + Suggestion.of(cell, allowed));
    }
  }

  /** No state, no pair is its own pair, and none has two rows of one year. */
  private void checkKeys() {
    List<Column> key =
        switch (table.kind()) {
          case STATES -> List.of(Column.STATE, Column.YEAR);
          case PAIRS -> List.of(Column.FIRST, Column.SECOND, Column.YEAR);
          case ARMS -> List.of(Column.IMPORTER, Column.EXPORTER, Column.YEAR);
          case MEMBERSHIPS ->
              List.of(Column.ORGANISATION, Column.STATE, Column.STATUS, Column.START);
          case STATUSES -> List.of(Column.ORGANISATION, Column.STATUS);
          case ORGANISATIONS -> List.of(Column.ORGANISATION, Column.YEAR, Column.START);
          case SOURCES -> List.of(Column.COLUMN);
          case CASES -> List.of();
        };
    Map<List<String>, Integer> lines = new HashMap<>();
    for (Row row : table.rows()) {
      List<String> words = key.stream().map(column -> keyWord(row, column)).toList();
      boolean self =
          (table.kind() == TableKind.PAIRS || table.kind() == TableKind.ARMS)
              && words.get(0).equals(words.get(1));
      if (self) {
        wrong(
            row,
            key.get(1),
            row.text(key.get(1)).orElse("") + " is paired with itself; a pair is two states");
      }
      Integer earlier = key.isEmpty() ? null : lines.putIfAbsent(words, row.line());
      if (earlier != null) {
        wrong(
            row,
            key.get(0),
            key.stream()
                    .flatMap(column -> row.text(column).stream())
                    .collect(Collectors.joining(" "))
                + " is there twice; first in line "
                + earlier);
      }
    }
  }

  /** Two ways to write one state are one; East and West Germany are two. */
  private String keyWord(Row row, Column column) {
    String cell = row.text(column).orElse("");
    if (column.type() != ColumnType.CODE) {
      return cell;
    }
    return StateCodes.find(cell, table.system(column), yearOf(row))
        .map(state -> state.code() + state.cow())
        .orElse(cell);
  }

  /** The year by which a number is told to mean a state; 0 if the row has none. */
  private static int yearOf(Row row) {
    return row.text(Column.YEAR)
        .filter(text -> text.matches("\\d{4}"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  private void wrong(Row row, Column column, String message) {
    wrong(row.origin(column), table.has(column) ? table.written(column) : column.key(), message);
  }

  private void wrong(Origin origin, String path, String message) {
    found.add(new Problem(origin, path, message));
  }
}
