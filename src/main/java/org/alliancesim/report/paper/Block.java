package org.alliancesim.report.paper;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A part of a figure that takes its whole width. */
interface Block {

  /** How high it is at a width. */
  double height(double width);

  /** Draws it into an area of that height. */
  void draw(Graphics2D graphics, Rectangle2D area);
}
