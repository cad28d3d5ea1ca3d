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
  private static final Stroke STROKE = new BasicStroke(1.6f);

  private static final Map<PassageKind, MarkShape> MARKS =
      Map.of(
          PassageKind.BID, new MarkShape(triangle(), StatusPalette.BID, true),
          PassageKind.PASSED, new MarkShape(dot(), Palette.ESTIMATE, true),
          PassageKind.REFUSED, new MarkShape(cross(), MapColours.RIVALRY, false),
          PassageKind.HELD_OVER, new MarkShape(dot(), Palette.SECONDARY_TEXT, false),
          PassageKind.STATUS, new MarkShape(square(), MapColours.GUARANTEE, true),
          PassageKind.CLASH, new MarkShape(plus(), MapColours.RIVALRY, false),
          PassageKind.SHOCK, new MarkShape(diamond(), Palette.TEXT, true),
          PassageKind.CHANGE, new MarkShape(diamond(), MapColours.PRESSURE, false),
          PassageKind.WEIGHED, new MarkShape(dot(), Palette.GRID, true));

  static MarkShape of(PassageKind kind) {
    return Objects.requireNonNull(MARKS.get(kind));
  }

  private static Shape dot() {
    return new Ellipse2D.Double(-HALF, -HALF, 2 * HALF, 2 * HALF);
  }

  private static Shape square() {
    return new Rectangle2D.Double(-HALF + 0.5, -HALF + 0.5, 2 * HALF - 1, 2 * HALF - 1);
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
