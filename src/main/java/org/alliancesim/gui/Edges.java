package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** How ties between two states are drawn; the stronger, the thicker. */
final class Edges {

  /** Below this strength, in [0, 1], a tie is not drawn. */
  static final double WEAKEST = 0.05;

  private static final double THINNEST = 0.5;
  private static final double THICKENING = 3.5;
  private static final float[] DASHES = {6, 4};
  private static final double HEAD = 9;

  /** What sets an arrow of pressure off from the lines that it lies on. */
  private static final float BROADER = 1.5f;

  private static final float RIM = 2;

  /** The radius of a star, in units. */
  private static final double STAR = 13;

  /** How far from its end an arrow's tip stands, so that the capital stays visible. */
  private static final double GAP = 5;

  private Edges() {}

  /** The same between two states of a map, if it is strong enough and one of them stands on it. */
  static void rivalry(Graphics2D sheet, WorldMap map, int first, int second, double strength) {
    if (strength >= WEAKEST && map.showsAny(first, second)) {
      rivalry(sheet, map.states().get(first).at(), map.states().get(second).at(), strength);
    }
  }

  /** The same between two states of a map, if it is strong enough and one of them stands on it. */
  static void guarantee(Graphics2D sheet, WorldMap map, int patron, int client, double strength) {
    if (strength >= WEAKEST && map.showsAny(patron, client)) {
      guarantee(sheet, map.states().get(patron).at(), map.states().get(client).at(), strength);
    }
  }

  /** A plain line between rivals. */
  static void rivalry(Graphics2D sheet, Point2D from, Point2D to, double strength) {
    Line2D line = new Line2D.Double(from, to);
    sheet.setColor(MapColours.RIM);
    sheet.setStroke(solid(width(strength) + RIM));
    sheet.draw(line);
    sheet.setColor(MapColours.RIVALRY);
    sheet.setStroke(solid(width(strength)));
    sheet.draw(line);
  }

  /** A dashed arrow from patron to client. */
  static void guarantee(Graphics2D sheet, Point2D from, Point2D to, double strength) {
    sheet.setColor(MapColours.RIM);
    arrow(sheet, from, to, solid(width(strength) + RIM));
    sheet.setColor(MapColours.GUARANTEE);
    arrow(
        sheet,
        from,
        to,
        new BasicStroke(
            width(strength), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
  }

  /** A dotted arrow, light below, from who presses to who is pressed. */
  static void pressure(Graphics2D sheet, Point2D from, Point2D to, double strength) {
    float wide = width(strength) + BROADER;
    sheet.setColor(MapColours.PRESSURE_RIM);
    arrow(
        sheet, from, to, new BasicStroke(wide + RIM, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    sheet.setColor(MapColours.PRESSURE);
    float[] dots = {0.1f, 1.9f * wide};
    arrow(
        sheet,
        from,
        to,
        new BasicStroke(wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dots, 0));
  }

  private static void arrow(Graphics2D sheet, Point2D from, Point2D to, BasicStroke stroke) {
    double length = from.distance(to);
    if (length <= GAP + HEAD) {
      return;
    }
    double east = (to.getX() - from.getX()) / length;
    double south = (to.getY() - from.getY()) / length;
    double tipX = to.getX() - GAP * east;
    double tipY = to.getY() - GAP * south;
    double neckX = tipX - HEAD * east;
    double neckY = tipY - HEAD * south;
    sheet.setStroke(stroke);
    sheet.draw(new Line2D.Double(from.getX(), from.getY(), neckX, neckY));
    Path2D head = new Path2D.Double();
    head.moveTo(tipX, tipY);
    head.lineTo(neckX - HEAD / 2 * south, neckY + HEAD / 2 * east);
    head.lineTo(neckX + HEAD / 2 * south, neckY - HEAD / 2 * east);
    head.closePath();
    sheet.fill(head);
  }

  /** A star where rivals clash. */
  static void clash(Graphics2D sheet, Point2D at) {
    clash(sheet, at, STAR);
  }

  /** The same of another radius. */
  static void clash(Graphics2D sheet, Point2D at, double largest) {
    Path2D star = new Path2D.Double();
    int corners = 16;
    for (int corner = 0; corner < corners; corner++) {
      double radius = corner % 2 == 0 ? largest : largest * 0.4;
      double angle = 2 * Math.PI * corner / corners;
      double x = at.getX() + radius * Math.sin(angle);
      double y = at.getY() - radius * Math.cos(angle);
      if (corner == 0) {
        star.moveTo(x, y);
      } else {
        star.lineTo(x, y);
      }
    }
    star.closePath();
    sheet.setColor(MapColours.CLASH);
    sheet.fill(star);
    sheet.setColor(MapColours.RIVALRY);
    sheet.setStroke(new BasicStroke(1.2f));
    sheet.draw(star);
  }

  private static BasicStroke solid(float wide) {
    return new BasicStroke(wide, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static float width(double strength) {
    return (float) (THINNEST + THICKENING * strength);
  }
}
