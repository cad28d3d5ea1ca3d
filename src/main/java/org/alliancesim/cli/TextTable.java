package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines up columns of text; numbers to the right. */
final class TextTable {

  /** A cell wider than this does not widen its column, but pushes on the rest of its own line. */
  private static final int WIDEST = 72;

  private static final String GAP = "  ";
  private static final String NARROW_GAP = " ";

  private final boolean[] right;
  private final boolean[] narrow;
  private final List<String[]> rows = new ArrayList<>();

  /**
   * A table.
   *
   * @param alignment a letter for each column: {@code l} or {@code r}; capital if the column
   *     belongs to the one before it and stands close to it
   */
  TextTable(String alignment) {
    right = new boolean[alignment.length()];
    narrow = new boolean[alignment.length()];
    for (int column = 0; column < right.length; column++) {
      char letter = alignment.charAt(column);
      right[column] = Character.toLowerCase(letter) == 'r';
      narrow[column] = Character.isUpperCase(letter);
    }
  }

  void row(String... cells) {
    if (cells.length != right.length) {
      throw new IllegalArgumentException(
          "a row needs " + right.length + " cells: " + Arrays.toString(cells));
    }
    rows.add(cells);
  }

  List<String> lines() {
    int[] width = new int[right.length];
    for (String[] row : rows) {
      for (int column = 0; column < width.length; column++) {
        if (length(row[column]) <= WIDEST) {
          width[column] = Math.max(width[column], length(row[column]));
        }
      }
    }
    return rows.stream().map(row -> line(row, width)).toList();
  }

  private String line(String[] row, int[] width) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.length; column++) {
      String padding = " ".repeat(Math.max(0, width[column] - length(row[column])));
      line.append(column == 0 ? "" : narrow[column] ? NARROW_GAP : GAP)
          .append(right[column] ? padding + row[column] : row[column] + padding);
    }
    return line.toString().stripTrailing();
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
