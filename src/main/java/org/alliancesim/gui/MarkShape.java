package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Objects;
import org.alliancesim.explanation.PassageKind;
import org.alliancesim.report.Palette;
import org.alliancesim.report.StatusPalette;

/**
 * The mark of a kind of thing that happened, told by its shape as well as by its colour.
 *
 * @param shape around (0, 0)
 * @param colour its colour
 * @param filled whether it is filled, or only drawn
 */
record MarkShape(Shape shape, Color colour, boolean filled) {

  static final Color PARTING = new Color(0x9A5B00);

  private static final double HALF = 3.5;

  /** Of a mark that is seen around another one of the same row and month. */
  private static final double AROUND = 4.6;

  private static final Stroke STROKE = new BasicStroke(1.6f);

  private static final Map<PassageKind, MarkShape> MARKS =
      Map.ofEntries(
          entry(PassageKind.BID, triangle(), StatusPalette.BID, true),
          entry(PassageKind.GATE, line(), StatusPalette.BID, false),
          entry(PassageKind.PASSED, dot(HALF), Palette.ESTIMATE, true),
          entry(PassageKind.RATIFICATION, dot(AROUND), Palette.ESTIMATE, false),
          entry(PassageKind.REFUSED, cross(), MapColours.RIVALRY, false),
          entry(PassageKind.HELD_OVER, dot(HALF), Palette.SECONDARY_TEXT, false),
          entry(PassageKind.STATUS, square(HALF - 0.5), MapColours.GUARANTEE, true),
          entry(PassageKind.NOTICE, line(), StatusPalette.NOTICE, false),
          entry(PassageKind.CLASH, plus(), MapColours.RIVALRY, false),
          entry(PassageKind.SETTLEMENT, dot(AROUND), MapColours.GUARANTEE, false),
          entry(PassageKind.SHOCK, diamond(), Palette.TEXT, true),
          entry(PassageKind.CIRCUMSTANCE, square(AROUND), Palette.SECONDARY_TEXT, false),
          entry(PassageKind.CHANGE, diamond(), MapColours.PRESSURE, false),
          entry(PassageKind.WEIGHED, dot(HALF), Palette.GRID, true));

  static MarkShape of(PassageKind kind) {
    return Objects.requireNonNull(MARKS.get(kind));
  }

  private static Map.Entry<PassageKind, MarkShape> entry(
      PassageKind kind, Shape shape, Color colour, boolean filled) {
    return Map.entry(kind, new MarkShape(shape, colour, filled));
  }

  private static Shape dot(double half) {
    return new Ellipse2D.Double(-half, -half, 2 * half, 2 * half);
  }

  private static Shape square(double half) {
    return new Rectangle2D.Double(-half, -half, 2 * half, 2 * half);
  }

  /** Below another mark. */
  private static Shape line() {
    return path(false, -AROUND, AROUND, AROUND, AROUND);
  }

  private static Shape triangle() {
    return path(true, 0, -HALF, HALF, HALF, -HALF, HALF);
  }

  private static Shape diamond() {
    return path(true, 0, -HALF, HALF, 0, 0, HALF, -HALF, 0);
  }

  private static Shape cross() {
    Path2D both = path(false, -HALF, -HALF, HALF, HALF);
    both.append(path(false, -HALF, HALF, HALF, -HALF), false);
    return both;
  }

  private static Shape plus() {
    Path2D both = path(false, 0, -HALF, 0, HALF);
    both.append(path(false, -HALF, 0, HALF, 0), false);
    return both;
  }

  private static Path2D path(boolean closed, double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int corner = 2; corner < corners.length; corner += 2) {
      path.lineTo(corners[corner], corners[corner + 1]);
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }

  /** Draws it around a place. */
  void paint(Graphics2D pen, double x, double y) {
    Graphics2D own = (Graphics2D) pen.create();
    own.translate(x, y);
    own.setColor(colour);
    own.setStroke(STROKE);
    if (filled) {
      own.fill(shape);
    } else {
      own.draw(shape);
    }
    own.dispose();
  }
}
