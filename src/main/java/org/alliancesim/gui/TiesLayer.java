package org.alliancesim.gui;

import java.awt.Graphics2D;
import org.alliancesim.world.World;

/** What ties the state that is looked at to others: rivalries, guarantees given and received. */
final class TiesLayer extends AtlasLayer {

  private final AllianceModelWithUI watched;
  private final MapFocus focus;

  TiesLayer(AllianceModelWithUI watched, Atlas atlas, MapFocus focus) {
    super(atlas);
    this.watched = watched;
    this.focus = focus;
  }

  @Override
  void paint(Graphics2D sheet, WorldMap map) {
    focus.state().ifPresent(state -> paint(sheet, map, state));
  }

  private void paint(Graphics2D sheet, WorldMap map, int state) {
    World world = watched.model().world();
    for (int other = 0; other < world.size(); other++) {
      if (other != state) {
        Edges.rivalry(sheet, map, state, other, world.rivalry(state, other));
        Edges.guarantee(sheet, map, state, other, world.guarantee(state, other));
        Edges.guarantee(sheet, map, other, state, world.guarantee(other, state));
      }
    }
  }
}
