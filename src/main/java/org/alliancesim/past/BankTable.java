package org.alliancesim.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.tables.Csv;
import org.alliancesim.world.StateCode;

/** A table of a bank: its rows, and messages on cells in which something else stands. */
final class BankTable {

  private final Csv csv;
  private final List<String> columns;
  private final Problems problems;
  private final List<Row> rows = new ArrayList<>();

  private BankTable(Csv csv, List<String> columns, Problems problems) {
    this.csv = csv;
    this.columns = columns;
    this.problems = problems;
  }

  /**
   * Takes a table.
   *
   * @param columns the header that it must have
   * @param problems collects what is wrong in its cells
   * @throws ScenarioException if it has another header or lines of another length
   */
  static BankTable of(Csv csv, List<String> columns, Problems problems) throws ScenarioException {
    if (!csv.header().equals(columns)) {
      throw new ScenarioException(
          csv.origin(csv.headerLine(), 0),
          "",
          "the columns must be "
              + String.join(",", columns)
              + ", not "
              + String.join(",", csv.header()));
    }
    BankTable table = new BankTable(csv, columns, problems);
    for (Csv.Line line : csv.lines()) {
      if (line.cells().size() == columns.size()) {
        table.rows.add(table.new Row(line));
      } else {
        problems.add(
            csv.origin(line.number(), 0),
            "",
            "has " + line.cells().size() + " cells, and the header " + columns.size());
      }
    }
    return table;
  }

  List<Row> rows() {
    return rows;
  }

  /** A line of the table. */
  final class Row {
    private final Csv.Line line;

    private Row(Csv.Line line) {
      this.line = line;
    }

    /** Where the line stands. */
    Origin origin() {
      return new Origin(csv.path(), line.number(), 1);
    }

    private String cell(String column) {
      return line.cells().get(columns.indexOf(column));
    }

    /** Reports what is wrong in a cell. */
    void wrong(String column, String message) {
      problems.add(csv.origin(line.number(), columns.indexOf(column)), column, message);
    }

    String text(String column) {
      String cell = cell(column);
      if (cell.isEmpty()) {
        wrong(column, "must not be empty");
      }
      return cell;
    }

    Optional<String> optionalText(String column) {
      return Optional.of(cell(column)).filter(cell -> !cell.isEmpty());
    }

    /** A number; 0 for a cell that has none, which is reported. */
    double number(String column, double least, double most) {
      String cell = cell(column);
      try {
        double number = Double.parseDouble(cell);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // said below, together with what is out of range
      }
      wrong(
          column, String.format("must be a number between %s and %s, not '%s'", least, most, cell));
      return 0;
    }

    /** A whole number; the least for a cell that has none, which is reported. */
    int whole(String column, int least, int most) {
      String cell = cell(column);
      try {
        int number = Integer.parseInt(cell);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // said below, together with what is out of range
      }
      wrong(
          column,
          String.format("must be a whole number between %d and %d, not '%s'", least, most, cell));
      return least;
    }

    boolean flag(String column) {
      String cell = cell(column);
      if (!cell.equals("0") && !cell.equals("1")) {
        wrong(column, "must be 0 or 1, not '" + cell + "'");
      }
      return cell.equals("1");
    }

    /** A state; empty for a cell that has none, which is reported. */
    Optional<StateCode> state(String column) {
      String cell = cell(column);
      if (StateCode.isValid(cell)) {
        return Optional.of(StateCode.of(cell));
      }
      wrong(column, "must be a state's code such as ARM, not '" + cell + "'");
      return Optional.empty();
    }
  }
}
