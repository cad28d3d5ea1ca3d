package org.alliancesim.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliancesim.world.StateCode;

/** What lies between two states in one year and, for disputes, in the years before it. */
final class PairYears {

  private record Pair(StateCode first, StateCode second) {}

  private final int year;
  private final Map<Pair, List<Row>> rows = new HashMap<>();
  private final List<Table> tables;
  private final Map<Column, Optional<Integer>> lastYears = new HashMap<>();

  PairYears(List<Table> tables, int year) {
    this.tables = tables;
    this.year = year;
    for (Table table : tables) {
      Map<Pair, List<Row>> found = new HashMap<>();
      for (Row row : table.rows()) {
        Optional<Integer> of = row.whole(Column.YEAR);
        // disputes look ten years back from the last year of their series
        if (of.isPresent() && (of.get() > year || of.get() <= year - 2 * Years.CARRIED)) {
          continue;
        }
        Optional<StateCode> first = row.state(Column.FIRST, of.orElse(year));
        Optional<StateCode> second = row.state(Column.SECOND, of.orElse(year));
        if (first.isPresent() && second.isPresent()) {
          Pair pair = new Pair(first.get(), second.get());
          found.computeIfAbsent(pair, key -> new ArrayList<>()).add(row);
        }
      }
      found.forEach(
          (pair, lines) -> {
            lines.sort(Years.LATEST_FIRST);
            rows.computeIfAbsent(pair, key -> new ArrayList<>()).addAll(lines);
          });
    }
  }

  /** A figure of a pair, in whichever order it stands. */
  Optional<Figure> figure(StateCode one, StateCode other, Column column) {
    return directed(one, other, column).or(() -> directed(other, one, column));
  }

  /** A figure of a pair in this order. */
  Optional<Figure> directed(StateCode first, StateCode second, Column column) {
    return rows(first, second)
        .filter(row -> Years.speaksOf(row.whole(Column.YEAR), year))
        .filter(row -> !isPadding(row, column))
        .flatMap(row -> row.figure(column).stream())
        .findFirst();
  }

  /** What a stance is about. */
  Optional<String> about(StateCode first, StateCode second) {
    return rows(first, second).flatMap(row -> row.text(Column.ABOUT).stream()).findFirst();
  }

  /**
   * A pair's figures of the last years of a series, by year; the largest where both orders have
   * one.
   *
   * @param years how many, up to the last year that the series has within ten of the asked one
   */
  NavigableMap<Integer, Figure> last(int years, StateCode one, StateCode other, Column column) {
    NavigableMap<Integer, Figure> found = new TreeMap<>();
    Optional<Integer> end = lastYear(column);
    if (end.isEmpty()) {
      return found;
    }
    Stream.concat(rows(one, other), rows(other, one))
        .flatMap(row -> row.figure(column).stream())
        .filter(figure -> figure.year().isPresent())
        .filter(figure -> figure.year().orElseThrow() <= end.get())
        .filter(figure -> figure.year().orElseThrow() > end.get() - years)
        .forEach(
            figure ->
                found.merge(
                    figure.year().orElseThrow(),
                    figure,
                    (a, b) -> a.value().compareTo(b.value()) >= 0 ? a : b));
    return found;
  }

  /** The last year of a series up to the asked one. */
  private Optional<Integer> lastYear(Column column) {
    return lastYears.computeIfAbsent(
        column,
        key ->
            tables.stream()
                .filter(table -> table.has(column))
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.text(column).isPresent())
                .flatMap(row -> row.whole(Column.YEAR).stream())
                .filter(of -> Years.speaksOf(Optional.of(of), year))
                .max(Integer::compare));
  }

  private Stream<Row> rows(StateCode first, StateCode second) {
    return rows.getOrDefault(new Pair(first, second), List.of()).stream();
  }

  /**
   * peacesciencer's add_strategic_rivalries() calls every pair a rivalry after 2020, where its
   * series ends; then the rivalry's number is missing.
   */
  private static boolean isPadding(Row row, Column column) {
    return column == Column.TSS_RIVALRY
        && row.table().has(Column.TSSR_ID)
        && row.text(Column.TSSR_ID).isEmpty()
        && row.flag(column).orElse(false);
  }
}
