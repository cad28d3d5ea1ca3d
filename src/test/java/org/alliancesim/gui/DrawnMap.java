package org.alliancesim.gui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import org.alliancesim.world.StateCode;
import sim.portrayal.DrawInfo2D;

/**
 * The map of a history, whose layers are drawn into pictures.
 *
 * @param watched the history
 * @param atlas its map, which the layers may have enlarged
 */
record DrawnMap(AllianceModelWithUI watched, Atlas atlas) {

  /** The map of a history, whole. */
  static DrawnMap of(AllianceModelWithUI watched) {
    return new DrawnMap(watched, Atlas.of(watched.model().world(), watched::outside));
  }

  /** The map of the first month of an eventful history. */
  static DrawnMap begun() {
    AllianceModelWithUI watched = OpenGate.watched(OpenGate.EVENTFUL);
    watched.start();
    return of(watched);
  }

  /** The index of a state. */
  int index(String code) {
    return watched.model().world().states().indexOf(StateCode.of(code));
  }

  /** Where a state's capital lies on what is shown of the map. */
  Point2D at(String code) {
    return atlas.shown().get(0).states().get(index(code)).at();
  }

  /** A layer in the units of the sheet. */
  BufferedImage drawn(MapLayer layer) {
    return drawn(layer, 1);
  }

  /** A layer as a display draws it that is enlarged so many times. */
  BufferedImage drawn(MapLayer layer, double scale) {
    int width = (int) (MapLayer.WIDTH * scale);
    int height = (int) (MapLayer.HEIGHT * scale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Rectangle2D.Double whole = new Rectangle2D.Double(0, 0, width, height);
    layer.draw(null, graphics, new DrawInfo2D(watched, layer, whole, whole));
    graphics.dispose();
    return image;
  }

  /** The colour of a state's capital on a picture of the whole map, enlarged so many times. */
  Color at(BufferedImage image, String code, double scale) {
    Point2D capital = atlas.whole().states().get(index(code)).at();
    return new Color(image.getRGB((int) (capital.getX() * scale), (int) (capital.getY() * scale)));
  }

  /** The colours of a picture, and how many points have each. */
  static Map<Color, Integer> colours(BufferedImage image) {
    Map<Color, Integer> colours = new HashMap<>();
    int[] points =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    int from = 0;
    for (int point = 1; point <= points.length; point++) {
      // most points are like the one before
      if (point == points.length || points[point] != points[from]) {
        colours.merge(new Color(points[from]), point - from, Integer::sum);
        from = point;
      }
    }
    return colours;
  }
}
