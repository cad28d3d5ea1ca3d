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

  /** At least one page, with at least one line. */
  static List<RowPage> paginate(List<ProbabilityRow> rows, Names names) {
    List<RowPage> pages = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<String, List<ProbabilityRow>> group :
        PairOrder.byStatus(rows, names).entrySet()) {
      String heading = capitalised(names.status(group.getKey()));
      boolean fitsAPage = group.getValue().size() + 1 <= MAX_LINES;
      int needed = fitsAPage ? group.getValue().size() + 1 : 2;
      if (lines.size() + needed > MAX_LINES) {
        pages.add(new RowPage(List.copyOf(lines)));
        lines.clear();
      }
      lines.add(new Line(heading, Optional.empty()));
      for (ProbabilityRow row : group.getValue()) {
        if (lines.size() == MAX_LINES) {
          pages.add(new RowPage(List.copyOf(lines)));
          lines.clear();
          lines.add(new Line(heading + " (continued)", Optional.empty()));
        }
        lines.add(new Line(shortened(names.state(row.state())), Optional.of(row)));
      }
    }
    if (rows.isEmpty()) {
      lines.add(new Line(NOTHING, Optional.empty()));
    }
    pages.add(new RowPage(List.copyOf(lines)));
    return pages;
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
