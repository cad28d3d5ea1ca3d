package org.alliancesim.gui;

import java.awt.Graphics2D;
import org.alliancesim.world.World;

/** Rivalries, this month's. */
final class RivalryLayer extends MapLayer {

  private final AllianceModelWithUI watched;
  private final WorldMap map;

  RivalryLayer(AllianceModelWithUI watched, WorldMap map) {
    this.watched = watched;
    this.map = map;
  }

  @Override
  void paint(Graphics2D sheet) {
    World world = watched.model().world();
    for (int first = 0; first < world.size(); first++) {
      for (int second = first + 1; second < world.size(); second++) {
        double rivalry = world.rivalry(first, second);
        if (rivalry >= Edges.WEAKEST) {
          Edges.rivalry(
              sheet, map.states().get(first).at(), map.states().get(second).at(), rivalry);
        }
      }
    }
  }
}
