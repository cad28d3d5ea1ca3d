package org.alliancesim.gui;

import java.awt.Graphics2D;

/** Pressure on members in the latest month's session, from who presses; gone in the next. */
final class PressureLayer extends AtlasLayer {

  private final AllianceModelWithUI watched;

  PressureLayer(AllianceModelWithUI watched, Atlas atlas) {
    super(atlas);
    this.watched = watched;
  }

  @Override
  void paint(Graphics2D sheet, WorldMap map) {
    for (Pressure pressure : watched.history().pressures()) {
      for (Pressure.Share share : pressure.shares(watched.model())) {
        if (map.showsAny(share.presser(), pressure.member())) {
          Edges.pressure(
              sheet,
              map.states().get(share.presser()).at(),
              map.states().get(pressure.member()).at(),
              share.strength());
        }
      }
    }
  }
}
