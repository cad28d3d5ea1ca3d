package org.alliancesim.gui;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.Icon;
import javax.swing.UIManager;
import org.alliancesim.report.Palette;

/** The signs on the buttons that play: drawn, for not every font has them. */
enum PlayIcon implements Icon {
  FIRST("|<"),
  BACK("<"),
  PLAY(">"),
  PAUSE("||"),
  STEP(">|"),
  LAST(">>|");

  private static final int SIZE = 16;
  private static final double TALL = 12;
  private static final double HALF = TALL / 2;
  private static final double BAR = 2.5;

  private final String signs;

  PlayIcon(String signs) {
    this.signs = signs;
  }

  @Override
  public int getIconWidth() {
    return SIZE;
  }

  @Override
  public int getIconHeight() {
    return SIZE;
  }

  @Override
  public void paintIcon(Component component, Graphics graphics, int x, int y) {
    Graphics2D pen = (Graphics2D) graphics.create();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(
        component.isEnabled() ? Palette.TEXT : UIManager.getColor("Label.disabledForeground"));
    pen.translate(x, y + (SIZE - TALL) / 2);
    double width = (SIZE - 1.0) / Math.max(signs.length(), 2);
    double left = (SIZE - width * signs.length()) / 2;
    for (int place = 0; place < signs.length(); place++) {
      char sign = signs.charAt(place);
      if (sign == '|') {
        pen.fill(new Rectangle2D.Double(left + (width - BAR) / 2, 0, BAR, TALL));
      } else {
        boolean back = sign == '<';
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(back ? left + width : left, 0);
        triangle.lineTo(back ? left : left + width, HALF);
        triangle.lineTo(back ? left + width : left, TALL);
        triangle.closePath();
        pen.fill(triangle);
      }
      left += width;
    }
    pen.dispose();
  }
}
