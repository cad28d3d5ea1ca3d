package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.alliancesim.model.Alliance;

/** An outline around every state with an open bid. */
final class BidLayer extends MapLayer {

  static final BasicStroke STROKE = new BasicStroke(2.6f);

  private final AllianceModelWithUI watched;
  private final WorldMap map;

  BidLayer(AllianceModelWithUI watched, WorldMap map) {
    this.watched = watched;
    this.map = map;
  }

  @Override
  void paint(Graphics2D sheet) {
    sheet.clip(new Rectangle2D.Double(0, 0, WorldMap.WIDTH, WorldMap.HEIGHT));
    sheet.setColor(MapColours.BID);
    sheet.setStroke(STROKE);
    Alliance alliance = watched.model().alliance();
    for (int state = 0; state < map.states().size(); state++) {
      if (seeks(alliance, state)) {
        WorldMap.Place place = map.states().get(state);
        Shape dot = CountryLayer.dot(place);
        sheet.draw(place.outline().orElse(dot));
      }
    }
  }

  private static boolean seeks(Alliance alliance, int state) {
    for (int track = 0; track < alliance.charter().tracks().size(); track++) {
      if (alliance.bid(state, track) != null) {
        return true;
      }
    }
    return false;
  }
}
