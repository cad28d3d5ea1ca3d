package org.alliancesim.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.Suggestion;

/** Reads one table: which kind it is, which columns it has, and what may stand in their cells. */
final class TableReader {

  private final Csv csv;
  private final List<String> names;
  private final Problems problems;
  private final List<String> notes;

  private TableReader(Csv csv, Problems problems, List<String> notes) {
    this.csv = csv;
    this.names = csv.header().stream().map(Column::normalised).toList();
    this.problems = problems;
    this.notes = notes;
  }

  /**
   * Reads and checks a table.
   *
   * @param problems collects mistakes, each with its place
   * @param notes collects what a user may not expect
   * @return the table; empty if it cannot be told what it is
   */
  static Optional<Table> read(Path file, Problems problems, List<String> notes) {
    try {
      return new TableReader(Csv.read(file), problems, notes).read();
    } catch (ScenarioException e) {
      problems.addAll(e);
      return Optional.empty();
    }
  }

  private Optional<Table> read() {
    if (!requireDistinctNames()) {
      return Optional.empty();
    }
    Optional<TableKind> kind = TableKind.of(names);
    if (kind.isEmpty()) {
      problems.add(csv.origin(csv.headerLine(), 0), "", unknownKind());
      return Optional.empty();
    }
    Map<Column, Integer> header = header(kind.get());
    boolean complete = true;
    for (Column required : kind.get().required()) {
      if (!header.containsKey(required)) {
        problems.add(
            csv.origin(csv.headerLine(), 0),
            "",
            kind.get().words() + " needs a column '" + required.key() + "'" + near(required));
        complete = false;
      }
    }
    noteUnread(kind.get(), header);
    if (!complete) {
      return Optional.empty();
    }
    boolean decimalComma = DecimalMark.isComma(csv, header, problems);
    if (decimalComma) {
      notes.add(
          csv.path()
              + ": read with "
              + (csv.separator() == ';' ? "semicolons" : "tabs")
              + " between columns and commas before decimals");
    }
    Table table = new Table(csv, kind.get(), header, decimalComma);
    new TableChecks(table, csv, problems).check();
    return Optional.of(table);
  }

  private boolean requireDistinctNames() {
    boolean distinct = true;
    for (int index = 0; index < names.size(); index++) {
      if (!names.get(index).isEmpty() && names.indexOf(names.get(index)) < index) {
        problems.add(
            csv.origin(csv.headerLine(), index),
            csv.header().get(index),
            "two columns have this name");
        distinct = false;
      }
    }
    return distinct;
  }

  /** Which kind lacks least is what was meant. */
  private String unknownKind() {
    String meant =
        Stream.of(TableKind.values())
            .flatMap(kind -> missing(kind).stream())
            .min(Comparator.comparingInt(Missing::count))
            .map(Missing::words)
            .orElse("");
    return "it cannot be told what this table is, by its columns "
        + String.join(", ", csv.header())
        + meant;
  }

  private record Missing(int count, String words) {}

  private Optional<Missing> missing(TableKind kind) {
    List<Column> missing =
        kind.tellers().stream().filter(column -> place(kind, column).isEmpty()).toList();
    String near = missing.stream().map(this::near).collect(Collectors.joining());
    boolean begun = missing.size() < kind.tellers().size() || !near.isEmpty();
    return begun
        ? Optional.of(
            new Missing(
                near.isEmpty() ? missing.size() + kind.tellers().size() : missing.size(),
                "; "
                    + kind.words()
                    + " needs "
                    + missing.stream().map(Column::key).collect(Collectors.joining(" and "))
                    + near))
        : Optional.empty();
  }

  /** A name in the header that may be meant for a column. */
  private String near(Column column) {
    return names.stream()
        .filter(name -> !name.isEmpty() && !Suggestion.of(name, column.names()).isEmpty())
        .findFirst()
        .map(name -> "; is that '" + csv.header().get(names.indexOf(name)) + "'?")
        .orElse("");
  }

  private OptionalInt place(TableKind kind, Column column) {
    return column.names().stream()
        .filter(name -> column.isNamed(kind, name))
        .mapToInt(names::indexOf)
        .filter(index -> index >= 0)
        .findFirst();
  }

  /** Where the columns stand that are read, in the order of the file. */
  private Map<Column, Integer> header(TableKind kind) {
    Map<Column, Integer> header = new LinkedHashMap<>();
    for (Column column : Column.of(kind)) {
      place(kind, column).ifPresent(index -> header.put(column, index));
    }
    return header.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
  }

  private void noteUnread(TableKind kind, Map<Column, Integer> header) {
    List<String> free =
        Column.of(kind).stream()
            .filter(column -> !header.containsKey(column))
            .flatMap(column -> column.names().stream())
            .toList();
    List<String> unread = new ArrayList<>();
    for (int index = 0; index < names.size(); index++) {
      if (!header.containsValue(index) && !names.get(index).isEmpty()) {
        String meant = Suggestion.of(names.get(index), free);
        unread.add(
            csv.header().get(index)
                + (meant.isEmpty() ? "" : " (" + meant.replaceFirst("^; ", "") + ")"));
      }
    }
    if (!unread.isEmpty()) {
      notes.add(csv.path() + ": " + kind.words() + "; not read: " + String.join(", ", unread));
    }
  }
}
