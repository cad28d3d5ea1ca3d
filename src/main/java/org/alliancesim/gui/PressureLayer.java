package org.alliancesim.gui;

import java.awt.Graphics2D;
import org.alliancesim.model.Pressing;

/** Pressure on members in the latest month's session, from who presses; gone in the next. */
final class PressureLayer extends AtlasLayer {

  private final AllianceModelWithUI watched;

  PressureLayer(AllianceModelWithUI watched, Atlas atlas) {
    super(atlas);
    this.watched = watched;
  }

  @Override
  void paint(Graphics2D sheet, WorldMap map) {
    for (Pressing pressing : watched.history().pressings()) {
      if (map.showsAny(pressing.presser(), pressing.member())) {
        Edges.pressure(
            sheet,
            map.states().get(pressing.presser()).at(),
            map.states().get(pressing.member()).at(),
            pressing.strength());
      }
    }
  }
}
