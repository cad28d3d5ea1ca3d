package org.alliancesim.tables;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number of a table and where it stands.
 *
 * @param value the number
 * @param column its column
 * @param row its line
 */
record Figure(BigDecimal value, Column column, Row row) {

  /** The year that it is of; empty if its row has none. */
  Optional<Integer> year() {
    return row.whole(Column.YEAR);
  }

  double asDouble() {
    return value.doubleValue();
  }

  /** Whether a flag is raised. */
  boolean raised() {
    return value.signum() != 0;
  }

  /**
   * The file, the name of its column, the year and the line, as in {@code states.csv (cinc, 2020,
   * line 7)}.
   */
  String cited() {
    return row.cited(column);
  }
}
