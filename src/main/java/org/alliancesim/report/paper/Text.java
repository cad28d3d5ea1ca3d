package org.alliancesim.report.paper;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Text in figures: how wide it is, how it breaks, where it is cut. */
final class Text {

  static final Font TITLE = Typeface.BOLD.ofSize(16);
  static final Font HEADING = Typeface.BOLD.ofSize(12);
  static final Font LABEL = Typeface.REGULAR.ofSize(12);
  static final Font SMALL = Typeface.REGULAR.ofSize(11);

  /** From one baseline to the next, in sizes of the font. */
  static final double LEADING = 1.3;

  /** As every format draws: each would round the width of a letter in its own way. */
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private Text() {}

  static double width(String text, Font font) {
    return font.getStringBounds(text, CONTEXT).getWidth();
  }

  static double lineHeight(Font font) {
    return LEADING * font.getSize2D();
  }

  /** The text in lines no wider than there is room for, as far as it has spaces to break at. */
  static List<String> wrapped(String text, Font font, double room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, font) > room) {
        lines.add(line.toString());
        line.setLength(0);
        longer = word;
      }
      line.setLength(0);
      line.append(longer);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The text, shortened if it is wider than there is room for. */
  static String fitting(String text, Font font, double room) {
    if (width(text, font) <= room) {
      return text;
    }
    int length = text.length() - 1;
    while (length > 0 && width(text.substring(0, length) + "…", font) > room) {
      length--;
    }
    return text.substring(0, length).stripTrailing() + "…";
  }

  static void draw(
      Graphics2D graphics, String text, Font font, Color color, double left, double baseline) {
    graphics.setFont(font);
    graphics.setColor(color);
    graphics.drawString(text, (float) left, (float) baseline);
  }
}
