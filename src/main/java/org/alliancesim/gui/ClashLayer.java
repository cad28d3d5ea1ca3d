package org.alliancesim.gui;

import java.awt.Graphics2D;

/** A star at either end of a clash in the latest month; it is gone in the next. */
final class ClashLayer extends AtlasLayer {

  private final AllianceModelWithUI watched;

  ClashLayer(AllianceModelWithUI watched, Atlas atlas) {
    super(atlas);
    this.watched = watched;
  }

  @Override
  void paint(Graphics2D sheet, WorldMap map) {
    for (WatchedHistory.Clash clash : watched.history().clashes()) {
      Edges.clash(sheet, map.states().get(clash.first()).at());
      Edges.clash(sheet, map.states().get(clash.second()).at());
    }
  }
}
