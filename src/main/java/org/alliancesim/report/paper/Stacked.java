package org.alliancesim.report.paper;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Blocks one below the other, as one.
 *
 * @param blocks from top to bottom
 */
record Stacked(List<Block> blocks) implements Block {

  Stacked {
    blocks = List.copyOf(blocks);
  }

  @Override
  public double height(double width) {
    return blocks.stream().mapToDouble(block -> block.height(width)).sum();
  }

  @Override
  public void draw(Graphics2D graphics, Rectangle2D area) {
    double top = area.getY();
    for (Block block : blocks) {
      double height = block.height(area.getWidth());
      block.draw(graphics, new Rectangle2D.Double(area.getX(), top, area.getWidth(), height));
      top += height;
    }
  }
}
