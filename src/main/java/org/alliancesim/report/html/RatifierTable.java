package org.alliancesim.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.report.Percent;
import org.alliancesim.report.Terms;
import org.alliancesim.results.Names;
import org.alliancesim.results.RatifierRow;
import org.alliancesim.results.RunTables;

/**
 * How long members take to ratify admissions to a status, and who holds back.
 *
 * @param heading the status in words, after the side of a comparison
 * @param rows all together, then the members that hold back most often or are slowest
 * @param further how many members are left out; empty if none
 */
record RatifierTable(String heading, List<Row> rows, String further) {

  /** Of members, besides all together. */
  private static final int MOST_MEMBERS = 10;

  /**
   * A member, or all together.
   *
   * @param member its name
   * @param admissions how many it was to ratify
   * @param completed the share that it did, in per cent
   * @param heldBack in how many it held back, and over what most often
   * @param months after how many months a half of them was ratified
   * @param spread the same of a quarter and of three quarters
   */
  record Row(
      String member,
      String admissions,
      String completed,
      String heldBack,
      String months,
      String spread) {}

  /**
   * A table for each status to which anybody was admitted.
   *
   * @param side A or B of a comparison; empty of a run
   */
  static List<RatifierTable> of(String side, RunTables run) {
    Names names = run.manifest().names();
    Map<String, List<RatifierRow>> byStatus = new LinkedHashMap<>();
    run.tables()
        .ratifiers()
        .forEach(row -> byStatus.computeIfAbsent(row.status(), s -> new ArrayList<>()).add(row));
    List<RatifierTable> tables = new ArrayList<>();
    byStatus.forEach((status, rows) -> tables.add(of(side, status, rows, names)));
    return tables;
  }

  private static RatifierTable of(String side, String status, List<RatifierRow> rows, Names names) {
    List<RatifierRow> members =
        rows.stream()
            .filter(row -> row.member().isPresent())
            .sorted(
                Comparator.comparingInt(RatifierRow::heldBack)
                    .thenComparing(RatifierRow::admissions)
                    .reversed())
            .toList();
    List<Row> shown = new ArrayList<>();
    rows.stream()
        .filter(row -> row.member().isEmpty())
        .forEach(row -> shown.add(row(row, "All together", "in ")));
    members.stream()
        .limit(MOST_MEMBERS)
        .forEach(row -> shown.add(row(row, names.state(row.member().orElseThrow()), "")));
    int left = members.size() - MOST_MEMBERS;
    return new RatifierTable(
        (side.isEmpty() ? "" : side + ": ") + names.status(status),
        shown,
        left > 0 ? "and " + left + " more members, in ratifiers.csv" : "");
  }

  private static Row row(RatifierRow row, String name, String before) {
    return new Row(
        name,
        Terms.count(row.admissions()),
        Percent.share((double) row.completed() / row.admissions()),
        row.heldBack() == 0
            ? Percent.NOTHING
            : before
                + Terms.count(row.heldBack())
                + row.topConcern().map(over -> ", mostly over " + Terms.concern(over)).orElse(""),
        months(row.monthsMedian()),
        months(row.monthsLow()) + " to " + months(row.monthsHigh()));
  }

  private static String months(Optional<Integer> months) {
    return months.map(String::valueOf).orElse(Percent.NOTHING);
  }
}
