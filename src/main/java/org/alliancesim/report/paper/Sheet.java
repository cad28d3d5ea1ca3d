package org.alliancesim.report.paper;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A figure laid out: blocks one below the other.
 *
 * @param title what it shows, for who cannot see it
 * @param width in units
 * @param blocks from top to bottom
 */
record Sheet(String title, double width, List<Block> blocks) {

  private static final double MARGIN = 6;

  /** Where the last tick label reaches beyond its axis. */
  private static final double RIGHT = 10;

  Sheet {
    blocks = List.copyOf(blocks);
  }

  private double inner() {
    return width - MARGIN - RIGHT;
  }

  /** In whole units. */
  int height() {
    return (int) Math.ceil(new Stacked(blocks).height(inner()) + 2 * MARGIN);
  }

  void draw(Graphics2D graphics) {
    Stacked all = new Stacked(blocks);
    all.draw(graphics, new Rectangle2D.Double(MARGIN, MARGIN, inner(), all.height(inner())));
  }
}
