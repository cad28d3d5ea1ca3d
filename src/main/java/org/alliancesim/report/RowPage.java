package org.alliancesim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.results.Names;
import org.alliancesim.results.StatusRow;

/**
 * One page of a figure that gives every state and status a line, under headings.
 *
 * @param <R> what is shown on a line
 * @param lines from top to bottom
 */
record RowPage<R extends StatusRow>(List<Line<R>> lines) {

  /**
   * A line: a heading, or a state under one.
   *
   * @param <R> what is shown on it
   * @param text the heading or the state's name
   * @param row what is shown on the line; empty for a heading
   */
  record Line<R>(String text, Optional<R> row) {}

  static final int LINE_HEIGHT = 16;

  /** As many as fit beside titles, axis and legend on a printed page. */
  static final int MAX_LINES = 54;

  private static final int LONGEST_NAME = 34;

  /**
   * As few pages as can be, of sizes as similar as can be while a status that fits on a page stays
   * on one. At least one page, with at least one line.
   *
   * @param order the order of the rows within a status
   * @param nothing the only line if there are no rows
   */
  static <R extends StatusRow> List<RowPage<R>> paginate(
      List<R> rows, Names names, Comparator<R> order, String nothing) {
    return paginate(rows, names, order, nothing, MAX_LINES);
  }

  /**
   * The same with a limit to the lines of a page.
   *
   * @param most at least 2
   */
  static <R extends StatusRow> List<RowPage<R>> paginate(
      List<R> rows, Names names, Comparator<R> order, String nothing, int most) {
    if (rows.isEmpty()) {
      return List.of(new RowPage<>(List.of(new Line<>(nothing, Optional.empty()))));
    }
    List<List<Line<R>>> blocks = blocks(PairOrder.byStatus(rows, names, order), names, most);
    int fewest = fill(blocks, most).size();
    int limit = blocks.stream().mapToInt(List::size).max().orElseThrow();
    while (fill(blocks, limit).size() > fewest) {
      limit++;
    }
    return fill(blocks, limit);
  }

  /** The statuses, each in one block, or in as few as fit on pages. */
  private static <R extends StatusRow> List<List<Line<R>>> blocks(
      Map<String, List<R>> groups, Names names, int most) {
    List<List<Line<R>>> blocks = new ArrayList<>();
    for (Map.Entry<String, List<R>> group : groups.entrySet()) {
      String heading = capitalised(names.status(group.getKey()));
      List<R> members = group.getValue();
      int parts = quotientRoundedUp(members.size(), most - 1);
      int rowsPerPart = quotientRoundedUp(members.size(), parts);
      for (int from = 0; from < members.size(); from += rowsPerPart) {
        List<Line<R>> block = new ArrayList<>();
        block.add(new Line<>(from == 0 ? heading : heading + " (continued)", Optional.empty()));
        members.subList(from, Math.min(from + rowsPerPart, members.size())).stream()
            .map(row -> new Line<>(shortened(names.state(row.state())), Optional.of(row)))
            .forEach(block::add);
        blocks.add(block);
      }
    }
    return blocks;
  }

  /** Pages filled one after the other with blocks, none of which exceeds the limit. */
  private static <R extends StatusRow> List<RowPage<R>> fill(
      List<List<Line<R>>> blocks, int limit) {
    List<RowPage<R>> pages = new ArrayList<>();
    List<Line<R>> lines = new ArrayList<>();
    for (List<Line<R>> block : blocks) {
      if (!lines.isEmpty() && lines.size() + block.size() > limit) {
        pages.add(new RowPage<>(List.copyOf(lines)));
        lines.clear();
      }
      lines.addAll(block);
    }
    pages.add(new RowPage<>(List.copyOf(lines)));
    return pages;
  }

  private static int quotientRoundedUp(int dividend, int divisor) {
    return (dividend + divisor - 1) / divisor;
  }

  /** The height of the page's lines. */
  int height() {
    return LINE_HEIGHT * lines.size();
  }

  static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  static String shortened(String name) {
    return name.length() <= LONGEST_NAME
        ? name
        : name.substring(0, LONGEST_NAME - 1).stripTrailing() + "…";
  }
}
