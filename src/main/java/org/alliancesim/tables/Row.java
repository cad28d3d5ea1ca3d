package org.alliancesim.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.world.StateCode;

/**
 * A line of a table.
 *
 * @param table the table
 * @param line where it begins, from 1
 * @param cells the cells of the columns that are read; empty where nothing stands
 */
record Row(Table table, int line, List<String> cells) {

  /** What stands in a column, without blanks around it; empty if nothing does. */
  Optional<String> text(Column column) {
    int place = table.place(column);
    return place < 0
        ? Optional.empty()
        : Optional.of(cells.get(place)).filter(cell -> !cell.isEmpty());
  }

  /** The number in a column; empty if it is missing. */
  Optional<BigDecimal> number(Column column) {
    return text(column).map(text -> Numbers.of(text, table.decimalComma()));
  }

  /** The whole number in a column; empty if it is missing. */
  Optional<Integer> whole(Column column) {
    return number(column).map(BigDecimal::intValue);
  }

  /** Whether a flag is raised; empty if it is missing. */
  Optional<Boolean> flag(Column column) {
    return text(column).map(Numbers::isTrue);
  }

  /** The figure in a column; empty if it is missing. */
  Optional<Figure> figure(Column column) {
    Optional<BigDecimal> value =
        column.type() == ColumnType.FLAG
            ? flag(column).map(raised -> raised ? BigDecimal.ONE : BigDecimal.ZERO)
            : number(column);
    return value.map(number -> new Figure(number, column, this));
  }

  /** The state that a cell means in a year; empty if none is called so then. */
  Optional<StateCode> state(Column column, int year) {
    return text(column)
        .flatMap(cell -> StateCodes.find(cell, table.system(column), year))
        .map(StateCodes.Entry::code);
  }

  /** A text in a column, with its place, for a source. */
  String cited(Column column) {
    return table.name()
        + " ("
        + table.written(column)
        + whole(Column.YEAR).map(year -> ", " + year).orElse("")
        + ", line "
        + line
        + ")"
        + text(Column.SOURCE)
            .filter(source -> column != Column.SOURCE)
            .map(source -> ": " + source)
            .orElse("");
  }

  /** Where a column's cell stands. */
  Origin origin(Column column) {
    return table.origin(this, column);
  }
}
