package org.alliancesim.report.paper;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Lines of text.
 *
 * @param texts each begins a line
 * @param font its font
 * @param color its colour
 * @param below the room below it
 */
record Lines(List<String> texts, Font font, Color color, double below) implements Block {

  private List<String> lines(double width) {
    return texts.stream().flatMap(text -> Text.wrapped(text, font, width).stream()).toList();
  }

  @Override
  public double height(double width) {
    return lines(width).size() * Text.lineHeight(font) + below;
  }

  @Override
  public void draw(Graphics2D graphics, Rectangle2D area) {
    double baseline = area.getY() + font.getSize2D();
    for (String line : lines(area.getWidth())) {
      Text.draw(graphics, line, font, color, area.getX(), baseline);
      baseline += Text.lineHeight(font);
    }
  }
}
