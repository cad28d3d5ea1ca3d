package org.alliancesim.gui;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;

/** A star between states that clashed in the latest month; it is gone in the next. */
final class ClashLayer extends AtlasLayer {

  private final AllianceModelWithUI watched;

  ClashLayer(AllianceModelWithUI watched, Atlas atlas) {
    super(atlas);
    this.watched = watched;
  }

  @Override
  void paint(Graphics2D sheet, WorldMap map) {
    for (WatchedHistory.Clash clash : watched.history().clashes()) {
      Point2D first = map.states().get(clash.first()).at();
      Point2D second = map.states().get(clash.second()).at();
      Edges.clash(
          sheet,
          new Point2D.Double(
              (first.getX() + second.getX()) / 2, (first.getY() + second.getY()) / 2));
    }
  }
}
