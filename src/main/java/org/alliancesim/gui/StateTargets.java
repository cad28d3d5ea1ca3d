package org.alliancesim.gui;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which state is meant by a point of a map: by its outline, the dot of its capital, its name.
 *
 * @param map the map
 * @param labels where the states' names stand on it; empty if none are drawn
 */
record StateTargets(WorldMap map, List<NameLayer.Label> labels) {

  /** Around a capital, in units: more than what is drawn, for a hand that is not steady. */
  private static final double REACH = 6;

  StateTargets {
    labels = List.copyOf(labels);
  }

  /** The state that the smallest thing under a point belongs to; empty if there is none. */
  OptionalInt stateAt(Point2D point) {
    OptionalInt found = OptionalInt.empty();
    double smallest = Double.POSITIVE_INFINITY;
    for (int state = 0; state < map.states().size(); state++) {
      WorldMap.Place place = map.states().get(state);
      double size = size(around(place.at()), point);
      if (place.outline().isPresent()) {
        size = Math.min(size, size(place.outline().get(), point));
      }
      for (NameLayer.Label label : labels) {
        if (label.state() == state) {
          size = Math.min(size, size(label.room(), point));
        }
      }
      if (size < smallest) {
        smallest = size;
        found = OptionalInt.of(state);
      }
    }
    return found;
  }

  /** How large a thing is, as far as its frame tells; infinite if the point is not in it. */
  private static double size(Shape thing, Point2D point) {
    if (!thing.contains(point)) {
      return Double.POSITIVE_INFINITY;
    }
    Rectangle2D frame = thing.getBounds2D();
    return frame.getWidth() * frame.getHeight();
  }

  private static Shape around(Point2D capital) {
    return new Ellipse2D.Double(
        capital.getX() - REACH, capital.getY() - REACH, 2 * REACH, 2 * REACH);
  }
}
