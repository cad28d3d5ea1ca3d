package org.alliancesim.gui;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;

/** A sheet laid over the map: drawn in the same units, however large the display shows it. */
abstract class MapLayer extends FieldPortrayal2D {

  /** Of map and margin, in units: as many pixels where nothing is enlarged. */
  static final int WIDTH = 960;

  /** Of map and margin, in units. */
  static final int HEIGHT = (int) WorldMap.HEIGHT;

  @Override
  public final void draw(Object field, Graphics2D graphics, DrawInfo2D info) {
    Graphics2D sheet = (Graphics2D) graphics.create();
    sheet.translate(info.draw.x, info.draw.y);
    sheet.scale(info.draw.width / WIDTH, info.draw.height / HEIGHT);
    paintSmoothly(sheet);
    sheet.dispose();
  }

  /** Draws it on a sheet of its own size, which is left as it was. */
  final void paintSmoothly(Graphics2D target) {
    Graphics2D sheet = (Graphics2D) target.create();
    sheet.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    sheet.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    sheet.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    paint(sheet);
    sheet.dispose();
  }

  /** Draws the sheet, from (0, 0) to (WIDTH, HEIGHT). */
  abstract void paint(Graphics2D sheet);
}
