package org.alliancesim.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;

/** A user's tables, read and checked. What each is about is told by its columns. */
public final class Tables {

  private static final String ENDING = ".csv";

  private final List<Table> all;
  private final List<String> notes;

  private Tables(List<Table> all, List<String> notes) {
    this.all = List.copyOf(all);
    this.notes = notes;
  }

  /**
   * Reads tables.
   *
   * @param paths files, and folders of which every file that ends in .csv is read, in the order of
   *     their names
   * @throws ScenarioException with every mistake, each with its file, line and column
   */
  public static Tables read(List<Path> paths) throws ScenarioException {
    Problems problems = new Problems();
    List<String> notes = new ArrayList<>();
    List<Table> all = new ArrayList<>();
    Map<String, Path> names = new HashMap<>();
    for (Path file : files(paths, problems)) {
      Path earlier = names.putIfAbsent(file.getFileName().toString(), file);
      if (earlier != null) {
        problems.add(
            Origin.of(file.toString()),
            "",
            "has the name of " + earlier + "; sources name tables by it, so give it another");
      }
      TableReader.read(file, problems, notes).ifPresent(all::add);
    }
    problems.throwIfAny();
    return new Tables(all, notes);
  }

  private static List<Path> files(List<Path> paths, Problems problems) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      try {
        List<Path> inside = tablesIn(path);
        if (inside.isEmpty()) {
          problems.add(
              Origin.of(path.toString()), "", "is a folder without a file that ends in .csv");
        }
        files.addAll(inside);
      } catch (IOException e) {
        problems.add(Origin.of(path.toString()), "", "cannot be read: " + e.getMessage());
      }
    }
    return files;
  }

  private static List<Path> tablesIn(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  /** What a user may not expect of how the tables were read, a sentence each. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** The tables of a kind, in the order in which they were given. */
  List<Table> of(TableKind kind) {
    return all.stream().filter(table -> table.kind() == kind).toList();
  }

  List<Table> all() {
    return all;
  }

  /** Where the figures of a column come from, by the table of sources. */
  Optional<String> sourceOf(Column column) {
    return of(TableKind.SOURCES).stream()
        .flatMap(table -> table.rows().stream())
        .filter(
            row ->
                row.text(Column.COLUMN)
                    .map(Column::normalised)
                    .filter(column.names()::contains)
                    .isPresent())
        .flatMap(row -> row.text(Column.SOURCE).stream())
        .findFirst();
  }
}
