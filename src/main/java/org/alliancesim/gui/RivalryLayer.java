package org.alliancesim.gui;

import java.awt.Graphics2D;
import org.alliancesim.world.World;

/** All rivalries, this month's. */
final class RivalryLayer extends AtlasLayer {

  private final AllianceModelWithUI watched;

  RivalryLayer(AllianceModelWithUI watched, Atlas atlas) {
    super(atlas);
    this.watched = watched;
  }

  @Override
  void paint(Graphics2D sheet, WorldMap map) {
    World world = watched.model().world();
    for (int first = 0; first < world.size(); first++) {
      for (int second = first + 1; second < world.size(); second++) {
        Edges.rivalry(sheet, map, first, second, world.rivalry(first, second));
      }
    }
  }
}
