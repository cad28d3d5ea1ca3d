package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.alliancesim.report.Palette;

/** Frames the inset and what it enlarges. While this layer is on, the others draw on it too. */
final class InsetLayer extends MapLayer {

  private static final BasicStroke THIN = new BasicStroke(0.8f);

  private final Atlas atlas;

  InsetLayer(Atlas atlas) {
    this.atlas = atlas;
  }

  @Override
  void paint(Graphics2D sheet) {
    if (atlas.zoomed()) {
      return;
    }
    Rectangle2D part = Atlas.CAUCASUS;
    Rectangle2D frame = atlas.inset().frame();
    sheet.setStroke(THIN);
    sheet.setColor(Palette.SECONDARY_TEXT);
    sheet.draw(part);
    sheet.draw(frame);
    sheet.setColor(Palette.TEXT);
    sheet.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
    sheet.drawString("The Caucasus", (float) frame.getX() + 5, (float) frame.getMaxY() - 5);
  }
}
