package org.alliancesim.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.alliancesim.world.StateCode;

/**
 * What states are and have in one year: the figure of that year or, where it is missing, the last
 * one of the ten years before it.
 */
final class StateYears {

  private final Map<StateCode, List<Row>> rows = new HashMap<>();

  private final SortedSet<StateCode> present = new TreeSet<>();

  private final Map<StateCode, String> names = new HashMap<>();

  StateYears(List<Table> tables, int year) {
    for (Table table : tables) {
      Map<StateCode, List<Row>> found = new HashMap<>();
      for (Row row : table.rows()) {
        Optional<Integer> of = row.whole(Column.YEAR);
        if (!Years.speaksOf(of, year)) {
          continue;
        }
        Optional<StateCodes.Entry> state =
            StateCodes.find(
                row.text(Column.STATE).orElseThrow(), table.system(Column.STATE), of.orElse(year));
        if (state.isEmpty()) {
          continue; // a state that is gone, in a table without years
        }
        StateCode code = state.get().code();
        found.computeIfAbsent(code, key -> new ArrayList<>()).add(row);
        names.putIfAbsent(code, state.get().name());
        row.text(Column.NAME).ifPresent(name -> names.put(code, name));
        if (of.orElse(year) == year) {
          present.add(code);
        }
      }
      found.forEach(
          (code, lines) -> {
            lines.sort(Years.LATEST_FIRST);
            rows.computeIfAbsent(code, key -> new ArrayList<>()).addAll(lines);
          });
    }
  }

  /** The states that have a row of the year, or one without a year. */
  SortedSet<StateCode> present() {
    return present;
  }

  /** A state's name: the tables', or else the usual one. */
  String name(StateCode state) {
    return names.getOrDefault(state, state.value());
  }

  Optional<Figure> figure(StateCode state, Column column) {
    return rows.getOrDefault(state, List.of()).stream()
        .flatMap(row -> row.figure(column).stream())
        .findFirst();
  }

  Optional<String> text(StateCode state, Column column) {
    return row(state, column).flatMap(row -> row.text(column));
  }

  /** The row that says something in a column. */
  Optional<Row> row(StateCode state, Column column) {
    return rows.getOrDefault(state, List.of()).stream()
        .filter(row -> row.text(column).isPresent())
        .findFirst();
  }
}
