package org.alliancesim.gui;

import java.awt.Graphics2D;
import org.alliancesim.world.World;

/** All guarantees, this month's, from patron to client. */
final class GuaranteeLayer extends AtlasLayer {

  private final AllianceModelWithUI watched;

  GuaranteeLayer(AllianceModelWithUI watched, Atlas atlas) {
    super(atlas);
    this.watched = watched;
  }

  @Override
  void paint(Graphics2D sheet, WorldMap map) {
    World world = watched.model().world();
    for (int patron = 0; patron < world.size(); patron++) {
      for (int client = 0; client < world.size(); client++) {
        Edges.guarantee(sheet, map, patron, client, world.guarantee(patron, client));
      }
    }
  }
}
