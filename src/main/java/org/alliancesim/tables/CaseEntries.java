package org.alliancesim.tables;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.world.StateCode;

/** The section {@code hindcast} of a scenario: what became of those asked about. */
final class CaseEntries {

  private final TabledWorld world;
  private final Problems problems;

  CaseEntries(TabledWorld world, Problems problems) {
    this.world = world;
    this.problems = problems;
  }

  /** The section; empty if the tables have no case of the organisation within the clock. */
  Optional<Map<String, Object>> entry(List<Table> tables) {
    List<Object> cases = new ArrayList<>();
    for (Table table : tables) {
      for (Row row : table.rows()) {
        if (row.text(Column.ORGANISATION).orElse("").equalsIgnoreCase(world.window().organisation())
            && isWithinClock(row)) {
          pastCase(row).ifPresent(cases::add);
        }
      }
    }
    if (cases.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> hindcast = new LinkedHashMap<>();
    hindcast.put("institution", world.window().organisation());
    hindcast.put("cases", cases);
    return Optional.of(hindcast);
  }

  /** What happened did so within the clock; what did not is known for all of it. */
  private boolean isWithinClock(Row row) {
    YearMonth start = world.window().start();
    YearMonth end = world.window().end();
    if (row.flag(Column.HAPPENED).orElse(false)) {
      Optional<YearMonth> month = row.text(Column.MONTH).map(Dates::first);
      int year =
          row.whole(Column.YEAR).or(() -> month.map(YearMonth::getYear)).orElse(start.getYear());
      return month
          .map(found -> !found.isBefore(start) && !found.isAfter(end))
          .orElse(year >= start.getYear() && year <= end.getYear());
    }
    boolean from =
        row.text(Column.WINDOW_START).map(cell -> !Dates.first(cell).isAfter(start)).orElse(true);
    boolean to =
        row.text(Column.WINDOW_END).map(cell -> !Dates.last(cell).isBefore(end)).orElse(true);
    return from && to;
  }

  private Optional<Map<String, Object>> pastCase(Row row) {
    Optional<StateCode> state = row.state(Column.STATE, world.window().start().getYear());
    if (state.isEmpty() || !world.roster().inside().contains(state.get())) {
      return Optional.empty(); // a window of other states
    }
    List<String> gains = new ArrayList<>();
    for (String word : row.text(Column.STATUS).orElse("").split("\\s+or\\s+|\\s*[,;/]\\s*", -1)) {
      String status = Window.slug(word);
      if (!world.ladder().statuses().contains(status)) {
        row.table()
            .wrong(
                row,
                Column.STATUS,
                problems,
                "unknown status '"
                    + word
                    + "'"
                    + Suggestion.orKnown(status, world.ladder().statuses()));
      }
      gains.add(status);
    }
    boolean happened = row.flag(Column.HAPPENED).orElse(false);
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("state", state.get().value());
    entry.put("gains", gains);
    entry.put("happened", happened);
    if (happened) {
      Optional<String> month = row.text(Column.MONTH).filter(cell -> cell.length() > 4);
      Optional<Integer> year =
          row.whole(Column.YEAR)
              .or(() -> row.text(Column.MONTH).map(cell -> Dates.first(cell).getYear()));
      month.ifPresentOrElse(
          cell -> entry.put("month", Dates.first(cell).toString()),
          () -> year.ifPresent(found -> entry.put("year", found)));
      if (month.isEmpty() && year.isEmpty()) {
        row.table()
            .wrong(
                row,
                Column.HAPPENED,
                problems,
                "it happened, but the row has no month and no year");
      }
    }
    entry.put("cluster", row.text(Column.CLUSTER).orElse(cluster()));
    entry.put("certainty", row.text(Column.CERTAINTY).orElse("likely"));
    entry.put("decided-by", row.text(Column.DECIDED_BY).orElse("none"));
    entry.put("source", row.cited(Column.HAPPENED));
    return Optional.of(entry);
  }

  /** Admissions of one organisation in one window come in batches. */
  private String cluster() {
    return world.window().organisation() + " " + world.window().start().getYear();
  }
}
