package org.alliancesim.tables;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Suggestion;

/**
 * An organisation and the months for which a scenario is made.
 *
 * @param organisation its short name
 * @param row its line in a table of organisations; empty if it has none
 * @param year the year of the figures
 * @param start the first month
 * @param months how many
 */
record Window(String organisation, Optional<Row> row, int year, YearMonth start, int months) {

  /** As long as the windows in which the past is asked. */
  private static final int FIVE_YEARS = 60;

  YearMonth end() {
    return start.plusMonths(months - 1L);
  }

  /** As the name of a track or a file: small letters, digits and hyphens. */
  static String slug(String words) {
    String slug = words.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return slug.replaceAll("^-+|-+$", "");
  }

  /** The organisation's name as that of a track or a file; a name in other letters has none. */
  String key() {
    String slug = slug(organisation);
    return slug.isEmpty() ? "organisation" : slug;
  }

  /** What the tables and the request ask for, one for each scenario. */
  static List<Window> of(Tables tables, Request request, Problems problems) {
    List<Row> rows =
        tables.of(TableKind.ORGANISATIONS).stream()
            .flatMap(table -> table.rows().stream())
            .filter(row -> request.organisation().map(name -> isNamed(row, name)).orElse(true))
            .toList();
    List<Window> windows = new ArrayList<>();
    for (Row row : rows) {
      of(row, request, problems).ifPresent(windows::add);
    }
    if (rows.isEmpty()) {
      ofRequest(tables, request, problems).ifPresent(windows::add);
    }
    return windows;
  }

  private static Optional<Window> of(Row row, Request request, Problems problems) {
    Optional<YearMonth> start = request.start().or(() -> row.text(Column.START).map(Dates::first));
    Optional<Integer> year = request.year().or(() -> row.whole(Column.YEAR));
    int months = request.months().or(() -> row.whole(Column.MONTHS)).orElse(FIVE_YEARS);
    if (start.isEmpty() && year.isEmpty()) {
      row.table()
          .wrong(
              row,
              Column.ORGANISATION,
              problems,
              "of which year? Give the row a year or a start, or the command --year");
      return Optional.empty();
    }
    return Optional.of(
        window(row.text(Column.ORGANISATION).orElseThrow(), Optional.of(row), year, start, months));
  }

  private static Optional<Window> ofRequest(Tables tables, Request request, Problems problems) {
    NavigableSet<String> known = new TreeSet<>();
    Stream.of(TableKind.ORGANISATIONS, TableKind.MEMBERSHIPS)
        .flatMap(kind -> tables.of(kind).stream())
        .flatMap(table -> table.rows().stream())
        .forEach(row -> row.text(Column.ORGANISATION).ifPresent(known::add));
    Origin origin = Origin.of("--organisation");
    if (request.organisation().isEmpty()) {
      problems.add(
          origin,
          "",
          "which organisation? Name one with --organisation, or give a table of organisations"
              + (known.isEmpty() ? "" : "; the tables have " + String.join(", ", known)));
      return Optional.empty();
    }
    String name = request.organisation().get();
    Optional<String> found = known.stream().filter(each -> each.equalsIgnoreCase(name)).findFirst();
    if (found.isEmpty()) {
      problems.add(
          origin,
          "",
          "no table has an organisation '"
              + name
              + "'"
              + (known.isEmpty()
                  ? "; a table of memberships says who is a member: organisation, state, status"
                  : Suggestion.orKnown(name, List.copyOf(known))));
      return Optional.empty();
    }
    if (request.year().isEmpty() && request.start().isEmpty()) {
      problems.add(Origin.of("--year"), "", "of which year are the figures? Give --year");
      return Optional.empty();
    }
    return Optional.of(
        window(
            found.get(),
            Optional.empty(),
            request.year(),
            request.start(),
            request.months().orElse(FIVE_YEARS)));
  }

  private static Window window(
      String organisation,
      Optional<Row> row,
      Optional<Integer> year,
      Optional<YearMonth> start,
      int months) {
    int figures = year.orElseGet(() -> start.orElseThrow().getYear() - 1);
    return new Window(
        organisation, row, figures, start.orElse(YearMonth.of(figures + 1, 1)), months);
  }

  private static boolean isNamed(Row row, String name) {
    return row.text(Column.ORGANISATION).orElse("").equalsIgnoreCase(name);
  }
}
