package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Set;

/** A broad rim around the states that hold another status in the other of two worlds. */
final class DifferenceLayer extends AtlasLayer {

  /** As the time line has where they part. */
  static final Color RIM = new Color(0xE8, 0x7A, 0x00);

  private static final BasicStroke UNDER = new BasicStroke(9);
  private static final BasicStroke OVER = new BasicStroke(5);

  private final Set<Integer> states;

  DifferenceLayer(Set<Integer> states, Atlas atlas) {
    super(atlas);
    this.states = Set.copyOf(states);
  }

  @Override
  void paint(Graphics2D sheet, WorldMap map) {
    for (int state : states) {
      CountryLayer.shape(map, state)
          .ifPresent(
              shape -> {
                sheet.setColor(Color.WHITE);
                sheet.setStroke(UNDER);
                sheet.draw(shape);
                sheet.setColor(RIM);
                sheet.setStroke(OVER);
                sheet.draw(shape);
              });
    }
  }
}
