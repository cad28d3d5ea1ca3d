package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import org.alliancesim.world.World;

/**
 * What the latest month changed: a bright rim around states that have another status, and the ties
 * that a clash, a settlement, a shock or the user moved, as they are now. It is gone in the next.
 */
final class ChangeLayer extends AtlasLayer {

  private static final BasicStroke DARK = new BasicStroke(5);
  private static final BasicStroke BRIGHT = new BasicStroke(3);

  private final AllianceModelWithUI watched;

  ChangeLayer(AllianceModelWithUI watched, Atlas atlas) {
    super(atlas);
    this.watched = watched;
  }

  @Override
  void paint(Graphics2D sheet, WorldMap map) {
    MonthChanges changes = watched.history().changes();
    for (int state : changes.states()) {
      CountryLayer.shape(map, state).ifPresent(shape -> rim(sheet, shape));
    }
    World world = watched.model().world();
    for (MonthChanges.Tie tie : changes.ties()) {
      if (tie.guarantee()) {
        Edges.guarantee(
            sheet, map, tie.first(), tie.second(), world.guarantee(tie.first(), tie.second()));
      } else {
        Edges.rivalry(
            sheet, map, tie.first(), tie.second(), world.rivalry(tie.first(), tie.second()));
      }
    }
  }

  static void rim(Graphics2D sheet, Shape outline) {
    sheet.setColor(MapColours.BORDER);
    sheet.setStroke(DARK);
    sheet.draw(outline);
    sheet.setColor(MapColours.CLASH);
    sheet.setStroke(BRIGHT);
    sheet.draw(outline);
  }
}
