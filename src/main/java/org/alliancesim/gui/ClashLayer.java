package org.alliancesim.gui;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;

/** A star between states that clashed in the latest month; it is gone in the next. */
final class ClashLayer extends MapLayer {

  private final AllianceModelWithUI watched;
  private final WorldMap map;

  ClashLayer(AllianceModelWithUI watched, WorldMap map) {
    this.watched = watched;
    this.map = map;
  }

  @Override
  void paint(Graphics2D sheet) {
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
