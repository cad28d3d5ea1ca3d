package org.alliancesim.tables;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.alliancesim.scenario.text.Problems;

/** Which rows of a series by year speak of a year. */
final class Years {

  /** How long a figure is carried on after the last year that a series has. */
  static final int CARRIED = 10;

  /** The nearest year first; of two rows of one year, the one further down. */
  static final Comparator<Row> LATEST_FIRST =
      Comparator.comparing((Row row) -> row.whole(Column.YEAR).orElse(Integer.MAX_VALUE))
          .thenComparing(Row::line)
          .reversed();

  private Years() {}

  /** Whether a row of this year, or of none, tells of another one or of the ten years before it. */
  static boolean speaksOf(Optional<Integer> row, int year) {
    return row.isEmpty() || (row.get() <= year && row.get() > year - CARRIED - 1);
  }

  /** Reports a table that tells nothing of a year. */
  static void require(List<Table> tables, int year, Problems problems) {
    for (Table table : tables) {
      if (table.has(Column.YEAR)
          && table.rows().stream().noneMatch(row -> speaksOf(row.whole(Column.YEAR), year))) {
        NavigableSet<Integer> years = new TreeSet<>();
        table.rows().forEach(row -> row.whole(Column.YEAR).ifPresent(years::add));
        problems.add(
            table.headerOrigin(Column.YEAR),
            table.written(Column.YEAR),
            "has no row of "
                + year
                + ", nor of the ten years before; its years are "
                + (years.first().equals(years.last())
                    ? years.first()
                    : years.first() + " to " + years.last()));
      }
    }
  }
}
