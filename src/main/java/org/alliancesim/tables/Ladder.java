package org.alliancesim.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Suggestion;

/**
 * The statuses of an organisation: those of a table of statuses or, where there is none, full
 * membership and whatever else is held at the start.
 *
 * @param rungs by the status's id, its line in a table of statuses; empty if none speaks of it
 */
record Ladder(Map<String, Optional<Row>> rungs) {

  static final String MEMBER = "member";

  private static final String NONE = "none";

  /** The ladder of an organisation. */
  static Ladder of(Tables tables, String organisation, Memberships memberships, Problems problems) {
    Map<String, Optional<Row>> rungs = new LinkedHashMap<>();
    tables.of(TableKind.STATUSES).stream()
        .flatMap(table -> table.rows().stream())
        .filter(row -> row.text(Column.ORGANISATION).orElse("").equalsIgnoreCase(organisation))
        .forEach(
            row -> rungs.put(Window.slug(row.text(Column.STATUS).orElseThrow()), Optional.of(row)));
    boolean tabled = !rungs.isEmpty();
    SortedSet<String> held = new TreeSet<>();
    memberships
        .of(organisation)
        .values()
        .forEach(
            rows ->
                rows.forEach(
                    row -> {
                      String status = status(row);
                      if (status.equals(Memberships.CANDIDATE)) {
                        return;
                      }
                      if (tabled && !rungs.containsKey(status)) {
                        row.table()
                            .wrong(
                                row,
                                Column.STATUS,
                                problems,
                                "unknown status '"
                                    + status
                                    + "'"
                                    + Suggestion.orKnown(status, List.copyOf(rungs.keySet())));
                      }
                      held.add(status);
                    }));
    if (!tabled) {
      rungs.put(MEMBER, Optional.empty());
      held.forEach(status -> rungs.putIfAbsent(status, Optional.empty()));
    }
    return new Ladder(rungs);
  }

  /** The id of the status that a line of a table of memberships or cases names. */
  static String status(Row row) {
    return Window.slug(row.text(Column.STATUS).orElse(""));
  }

  /** Whether a status is full membership. */
  boolean full(String status) {
    return rungs
        .getOrDefault(status, Optional.empty())
        .flatMap(row -> row.flag(Column.FULL))
        .orElse(status.equals(MEMBER));
  }

  List<String> statuses() {
    return List.copyOf(rungs.keySet());
  }

  /** From where a status can be reached: where nothing is said, from none and from lower ones. */
  List<String> from(String status, Problems problems) {
    Optional<Row> row = rungs.getOrDefault(status, Optional.empty());
    Optional<String> written = row.flatMap(line -> line.text(Column.FROM));
    List<String> from = new ArrayList<>();
    if (written.isEmpty()) {
      from.add(NONE);
      if (full(status)) {
        statuses().stream().filter(other -> !full(other)).forEach(from::add);
      }
      return from;
    }
    List<String> known = new ArrayList<>(statuses());
    known.add(NONE);
    for (String word : written.get().split("[\\s,;]+", -1)) {
      String id = Window.slug(word);
      if (known.contains(id)) {
        from.add(id);
      } else {
        row.get()
            .table()
            .wrong(
                row.get(),
                Column.FROM,
                problems,
                "unknown status '" + word + "'" + Suggestion.orKnown(id, known));
      }
    }
    return from;
  }
}
