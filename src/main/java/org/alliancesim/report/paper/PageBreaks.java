package org.alliancesim.report.paper;

import java.util.ArrayList;
import java.util.List;

/** How the lines of a figure, each panel under its heading, are shared out among pages. */
final class PageBreaks {

  private PageBreaks() {}

  /**
   * A part of a panel.
   *
   * @param panel its number, from 0
   * @param from its first line of those under the heading
   * @param to the line after its last
   */
  record Part(int panel, int from, int to) {

    /** With its heading. */
    int lines() {
      return 1 + to - from;
    }
  }

  /**
   * As few pages as can be, of sizes as similar as can be while a panel that fits on a page stays
   * on one.
   *
   * @param sizes how many lines each panel has, without its heading
   * @param most how many lines a page holds, at least 2
   */
  static List<List<Part>> of(List<Integer> sizes, int most) {
    if (sizes.isEmpty()) {
      return List.of(List.of());
    }
    List<Part> parts = new ArrayList<>();
    for (int panel = 0; panel < sizes.size(); panel++) {
      int size = sizes.get(panel);
      int each = quotientRoundedUp(size, quotientRoundedUp(size, most - 1));
      for (int from = 0; from < size; from += each) {
        parts.add(new Part(panel, from, Math.min(from + each, size)));
      }
    }
    int fewest = filled(parts, most).size();
    int limit = parts.stream().mapToInt(Part::lines).max().orElseThrow();
    while (filled(parts, limit).size() > fewest) {
      limit++;
    }
    return filled(parts, limit);
  }

  /** Pages filled one after the other, none with more lines than the limit. */
  private static List<List<Part>> filled(List<Part> parts, int limit) {
    List<List<Part>> pages = new ArrayList<>();
    List<Part> page = new ArrayList<>();
    int lines = 0;
    for (Part part : parts) {
      if (lines > 0 && lines + part.lines() > limit) {
        pages.add(List.copyOf(page));
        page.clear();
        lines = 0;
      }
      page.add(part);
      lines += part.lines();
    }
    pages.add(List.copyOf(page));
    return pages;
  }

  private static int quotientRoundedUp(int dividend, int divisor) {
    return (dividend + divisor - 1) / divisor;
  }
}
