package org.alliancesim.odd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of {@code docs/odd.md}, or of the worked month beside the reference. */
final class OddDocument {

  private final Path file;
  private final List<String> lines;

  private OddDocument(Path file, List<String> lines) {
    this.file = file;
    this.lines = List.copyOf(lines);
  }

  static OddDocument read() {
    return read(Path.of("docs", "odd.md"));
  }

  static OddDocument workedMonth() {
    return read(Path.of("docs", "reference", "worked-month.md"));
  }

  private static OddDocument read(Path file) {
    try {
      return new OddDocument(file, Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document with one text replaced throughout, for controls. */
  OddDocument with(String text, String replacement) {
    if (lines.stream().noneMatch(line -> line.contains(text))) {
      throw new IllegalArgumentException(file + " does not hold '" + text + "'");
    }
    return new OddDocument(
        file, lines.stream().map(line -> line.replace(text, replacement)).toList());
  }

  /** The document without the lines that begin with a text, for controls. */
  OddDocument without(String beginning) {
    return new OddDocument(
        file, lines.stream().filter(line -> !line.startsWith(beginning)).toList());
  }

  /**
   * The rows of the only table with these first columns.
   *
   * @return for each row its cells by column, without the marks of code
   */
  List<Map<String, String>> table(String... firstColumns) {
    List<String> wanted = List.of(firstColumns);
    List<Integer> heads = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      List<String> cells = cells(lines.get(line));
      if (cells.size() >= wanted.size() && cells.subList(0, wanted.size()).equals(wanted)) {
        heads.add(line);
      }
    }
    if (heads.size() != 1) {
      throw new IllegalArgumentException(
          file + " has " + heads.size() + " tables that begin with " + wanted + ", not one");
    }
    List<String> columns = cells(lines.get(heads.get(0)));
    List<Map<String, String>> rows = new ArrayList<>();
    for (int line = heads.get(0) + 2; lines.get(line).startsWith("|"); line++) {
      List<String> cells = cells(lines.get(line));
      if (cells.size() != columns.size()) {
        throw new IllegalArgumentException(file + ", line " + (line + 1) + ": wrong columns");
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < cells.size(); column++) {
        row.put(columns.get(column), cells.get(column));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    if (!line.startsWith("|") || !line.endsWith("|")) {
      return List.of();
    }
    return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
        .map(cell -> cell.replace("`", "").strip())
        .toList();
  }
}
