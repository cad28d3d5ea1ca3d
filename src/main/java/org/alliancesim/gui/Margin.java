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

/** The strip right of the map, written from a line on downwards. */
final class Margin {

  /** Its left edge, in units of the sheet. */
  static final double LEFT = WorldMap.WIDTH + 14;

  /** Its width, in units of the sheet. */
  static final double WIDE = MapLayer.WIDTH - LEFT - 10;

  private final Graphics2D sheet;
  private double y;

  Margin(Graphics2D sheet, double top) {
    this.sheet = sheet;
    y = top;
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
      line.draw(sheet, (float) (LEFT + indent), (float) y);
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
      lines.add(measurer.nextLayout((float) (WIDE - indent)));
    }
    return lines;
  }
}
