package org.alliancesim.gui;

import java.awt.Graphics2D;

/** A layer that says the same on the map and on its inset. */
abstract class AtlasLayer extends MapLayer {

  private final Atlas atlas;

  AtlasLayer(Atlas atlas) {
    this.atlas = atlas;
  }

  @Override
  final void paint(Graphics2D sheet) {
    atlas.paint(sheet, this::paint);
  }

  /** Draws on one of the maps; what lies outside its frame is cut off. */
  abstract void paint(Graphics2D sheet, WorldMap map);
}
