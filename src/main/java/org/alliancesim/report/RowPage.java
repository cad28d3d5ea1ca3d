package org.alliancesim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;

/**
 * One page of a figure that gives every candidate and status a line, under headings.
 *
 * @param lines from top to bottom
 */
record RowPage(List<Line> lines) {

  /**
   * A line: a heading, or a candidate under one.
   *
   * @param text the heading or the candidate's name
   * @param row what is shown on the line; empty for a heading
   */
  record Line(String text, Optional<ProbabilityRow> row) {}

  static final int LINE_HEIGHT = 16;

  /** As many as fit beside titles, axis and legend on a printed page. */
  static final int MAX_LINES = 54;

  private static final String NOTHING = "No state can gain a status in this scenario";

  private static final int LONGEST_NAME = 34;

  /**
   * As few pages as can be, of sizes as similar as can be while a status that fits on a page stays
   * on one. At least one page, with at least one line.
   */
  static List<RowPage> paginate(List<ProbabilityRow> rows, Names names) {
    if (rows.isEmpty()) {
      return List.of(new RowPage(List.of(new Line(NOTHING, Optional.empty()))));
    }
    List<List<Line>> blocks = blocks(rows, names);
    int fewest = fill(blocks, MAX_LINES).size();
    int limit = blocks.stream().mapToInt(List::size).max().orElseThrow();
    while (fill(blocks, limit).size() > fewest) {
      limit++;
    }
    return fill(blocks, limit);
  }

  /** The statuses, each in one block, or in as few as fit on pages. */
  private static List<List<Line>> blocks(List<ProbabilityRow> rows, Names names) {
    List<List<Line>> blocks = new ArrayList<>();
    for (Map.Entry<String, List<ProbabilityRow>> group :
        PairOrder.byStatus(rows, names).entrySet()) {
      String heading = capitalised(names.status(group.getKey()));
      List<ProbabilityRow> members = group.getValue();
      int parts = quotientRoundedUp(members.size(), MAX_LINES - 1);
      int rowsPerPart = quotientRoundedUp(members.size(), parts);
      for (int from = 0; from < members.size(); from += rowsPerPart) {
        List<Line> block = new ArrayList<>();
        block.add(new Line(from == 0 ? heading : heading + " (continued)", Optional.empty()));
        members.subList(from, Math.min(from + rowsPerPart, members.size())).stream()
            .map(row -> new Line(shortened(names.state(row.state())), Optional.of(row)))
            .forEach(block::add);
        blocks.add(block);
      }
    }
    return blocks;
  }

  /** Pages filled one after the other with blocks, none of which exceeds the limit. */
  private static List<RowPage> fill(List<List<Line>> blocks, int limit) {
    List<RowPage> pages = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (List<Line> block : blocks) {
      if (!lines.isEmpty() && lines.size() + block.size() > limit) {
        pages.add(new RowPage(List.copyOf(lines)));
        lines.clear();
      }
      lines.addAll(block);
    }
    pages.add(new RowPage(List.copyOf(lines)));
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
