package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import org.alliancesim.model.Alliance;

/** An outline around every state with an open bid. */
final class BidLayer extends AtlasLayer {

  static final BasicStroke STROKE = new BasicStroke(2.6f);

  private final AllianceModelWithUI watched;

  BidLayer(AllianceModelWithUI watched, Atlas atlas) {
    super(atlas);
    this.watched = watched;
  }

  @Override
  void paint(Graphics2D sheet, WorldMap map) {
    sheet.setColor(MapColours.BID);
    sheet.setStroke(STROKE);
    Alliance alliance = watched.model().alliance();
    for (int state = 0; state < map.states().size(); state++) {
      if (seeks(alliance, state)) {
        WorldMap.Place place = map.states().get(state);
        place.outline().ifPresent(sheet::draw);
        if (CountryLayer.pointlike(map, state)) {
          sheet.draw(CountryLayer.dot(place));
        }
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
