package org.alliancesim.tables;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alliancesim.world.StateCode;

/** Who holds what in which organisation in one month. */
final class Memberships {

  /** The word for a state that is asked about and holds nothing. */
  static final String CANDIDATE = "candidate";

  private final List<Row> rows = new ArrayList<>();
  private final YearMonth month;

  Memberships(List<Table> tables, YearMonth month) {
    this.month = month;
    for (Table table : tables) {
      table.rows().stream().filter(row -> holds(row) && state(row).isPresent()).forEach(rows::add);
    }
  }

  /** From the first month that its start may mean to the last before its end. */
  private boolean holds(Row row) {
    boolean begun =
        row.text(Column.START).map(cell -> !Dates.first(cell).isAfter(month)).orElse(true);
    boolean goesOn =
        row.text(Column.END)
            .map(
                cell ->
                    cell.length() == 4
                        ? !Dates.last(cell).isBefore(month)
                        : Dates.first(cell).isAfter(month))
            .orElse(true);
    return begun && goesOn;
  }

  /** The rows of an organisation by state, those of candidates among them. */
  SortedMap<StateCode, List<Row>> of(String organisation) {
    SortedMap<StateCode, List<Row>> held = new TreeMap<>();
    rows.stream()
        .filter(row -> row.text(Column.ORGANISATION).orElse("").equalsIgnoreCase(organisation))
        .forEach(
            row ->
                held.computeIfAbsent(state(row).orElseThrow(), code -> new ArrayList<>()).add(row));
    return held;
  }

  /**
   * The row by which a state holds a status in one of several organisations.
   *
   * @param word how the status begins; empty for any
   */
  Optional<Row> row(StateCode state, String word, List<String> organisations) {
    return rows.stream()
        .filter(
            row -> organisations.contains(Window.slug(row.text(Column.ORGANISATION).orElse(""))))
        .filter(row -> row.text(Column.STATUS).map(Window::slug).orElse("").startsWith(word))
        .filter(row -> state(row).equals(Optional.of(state)))
        .findFirst();
  }

  /** Empty if the state is gone by then. */
  private Optional<StateCode> state(Row row) {
    return row.state(Column.STATE, month.getYear());
  }

  /** A row's file, organisation and line. */
  static String cited(Row row) {
    return row.table().name()
        + " ("
        + row.text(Column.ORGANISATION).orElse("")
        + ", line "
        + row.line()
        + ")"
        + row.text(Column.SOURCE).map(source -> ": " + source).orElse("");
  }
}
