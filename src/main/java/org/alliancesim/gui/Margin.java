package org.alliancesim.gui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/** The strip right of the map, on its sheet or beside it, written from a line on downwards. */
final class Margin {

  /** Its left edge on the map's sheet, in units. */
  static final double LEFT = WorldMap.WIDTH + 14;

  /** Its width on the map's sheet, in units. */
  static final double WIDE = MapLayer.WIDTH - LEFT - 10;

  private final Graphics2D sheet;
  private final double left;
  private final double wide;
  private double y;

  /** One of the map's sheet, from a line on. */
  Margin(Graphics2D sheet, double top) {
    this(sheet, LEFT, WIDE, top);
  }

  /**
   * One of another sheet.
   *
   * @param left its left edge, in units
   * @param wide its width, in units
   * @param top where it is written first
   */
  Margin(Graphics2D sheet, double left, double wide, double top) {
    this.sheet = sheet;
    this.left = left;
    this.wide = wide;
    y = top;
  }

  /** Its left edge. */
  double left() {
    return left;
  }

  /** Its width. */
  double wide() {
    return wide;
  }

  /** How far down it is written. */
  double y() {
    return y;
  }

  void skip(double height) {
    y += height;
  }

  /** Writes a text, broken into as many lines as it needs, each indented. */
  void write(String text, int size, int style, Color colour, double indent) {
    sheet.setColor(colour);
    for (TextLayout line : lines(text, size, style, indent)) {
      y += line.getAscent();
      line.draw(sheet, (float) (left + indent), (float) y);
      y += line.getDescent() + line.getLeading();
    }
  }

  /** How far down a text would be written. */
  double height(String text, int size, int style, double indent) {
    return lines(text, size, style, indent).stream()
        .mapToDouble(line -> line.getAscent() + line.getDescent() + line.getLeading())
        .sum();
  }

  private List<TextLayout> lines(String text, int size, int style, double indent) {
    AttributedString attributed = new AttributedString(text);
    attributed.addAttribute(TextAttribute.FONT, new Font(Font.SANS_SERIF, style, size));
    LineBreakMeasurer measurer =
        new LineBreakMeasurer(attributed.getIterator(), sheet.getFontRenderContext());
    List<TextLayout> lines = new ArrayList<>();
    while (measurer.getPosition() < text.length()) {
      lines.add(measurer.nextLayout((float) (wide - indent)));
    }
    return lines;
  }
}
