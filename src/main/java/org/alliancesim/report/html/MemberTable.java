package org.alliancesim.report.html;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alliancesim.report.Percent;
import org.alliancesim.report.Share;
import org.alliancesim.results.MemberRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.RunTables;

/**
 * What becomes of the members: a row for each, a column for each thing that may happen to it.
 *
 * @param events the columns, in words
 * @param rows the members, by name
 */
record MemberTable(List<String> events, List<Row> rows) {

  /**
   * A member.
   *
   * @param state its name
   * @param cells a cell for each event
   */
  record Row(String state, List<Cell> cells) {}

  /**
   * How likely an event is.
   *
   * @param estimate in per cent
   * @param band how far the inputs move it; empty if the event is none
   * @param interval its Monte Carlo interval
   */
  record Cell(String estimate, String band, String interval) {}

  private static final Cell NOTHING = new Cell(Percent.NOTHING, "", "");

  static MemberTable of(RunTables run) {
    Names names = run.manifest().names();
    List<MemberRow> rows = run.tables().members();
    List<String> events = rows.stream().map(MemberRow::event).distinct().toList();
    return new MemberTable(
        events.stream().map(names::status).toList(),
        rows.stream()
            .map(MemberRow::state)
            .distinct()
            .sorted(Comparator.comparing(names::state))
            .map(
                state ->
                    new Row(
                        names.state(state),
                        events.stream()
                            .map(
                                event ->
                                    rows.stream()
                                        .filter(row -> row.state().equals(state))
                                        .filter(row -> row.event().equals(event))
                                        .findFirst())
                            .map(MemberTable::cell)
                            .toList()))
            .toList());
  }

  /** A member that starts frozen has no row for freezing. */
  private static Cell cell(Optional<MemberRow> row) {
    return row.map(
            found ->
                new Cell(
                    Share.of(found).estimate(), Share.of(found).band(), Share.of(found).interval()))
        .orElse(NOTHING);
  }
}
