package org.alliancesim.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * How the ground of a state is filled: one colour, and stripes on it.
 *
 * @param ground the colour
 * @param stripes what lies on it, from below to above
 */
public record StatusFill(Color ground, List<Stripes> stripes) {

  /** From one stripe to the next on a map, in units of the drawing. */
  public static final double MAP_PITCH = 8;

  /** How wide a stripe is, as a part of the way to the next. */
  private static final double WIDE = 0.34;

  /** What sets a stripe off from a ground of its own lightness. */
  private static final double RIM = 0.12;

  /** A fill without stripes. */
  StatusFill(Color ground) {
    this(ground, List.of());
  }

  public StatusFill {
    stripes = List.copyOf(stripes);
  }

  /** How stripes run. */
  public enum Run {
    /** From the lower left to the upper right. */
    RISING,
    /** From top to bottom. */
    UPRIGHT,
    /** From the upper left to the lower right. */
    FALLING,
    /** From left to right. */
    LEVEL,
    /** As dots. */
    DOTTED
  }

  /**
   * Stripes of one colour.
   *
   * @param color with which they are drawn
   * @param run how they run
   */
  public record Stripes(Color color, Run run) {}

  /** Whether its ground is so dark that what is drawn on it should be light. */
  public boolean dark() {
    return LightnessRamp.lightness(ground) < 60;
  }

  /**
   * Fills a shape. Stripes go on where another shape with the same ones begins.
   *
   * @param pitch from one stripe to the next, in units of the drawing, above 0
   */
  public void fill(Graphics2D target, Shape shape, double pitch) {
    Graphics2D graphics = (Graphics2D) target.create();
    graphics.setColor(ground);
    graphics.fill(shape);
    if (!stripes.isEmpty()) {
      graphics.clip(shape);
      for (Stripes each : stripes) {
        draw(graphics, each, shape.getBounds2D(), pitch);
      }
    }
    graphics.dispose();
  }

  private static void draw(Graphics2D graphics, Stripes stripes, Rectangle2D room, double pitch) {
    if (stripes.run() == Run.DOTTED) {
      dots(graphics, stripes.color(), room, pitch);
      return;
    }
    // a white stripe needs no white rim
    if (!stripes.color().equals(Color.WHITE)) {
      graphics.setColor(Color.WHITE);
      graphics.setStroke(stroke(pitch * (WIDE + 2 * RIM)));
      lines(graphics, stripes.run(), room, pitch);
    }
    graphics.setColor(stripes.color());
    graphics.setStroke(stroke(pitch * WIDE));
    lines(graphics, stripes.run(), room, pitch);
  }

  private static BasicStroke stroke(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);
  }

  private static void lines(Graphics2D graphics, Run run, Rectangle2D room, double pitch) {
    double left = room.getMinX();
    double right = room.getMaxX();
    double top = room.getMinY();
    double foot = room.getMaxY();
    double step = run == Run.RISING || run == Run.FALLING ? pitch * Math.sqrt(2) : pitch;
    double from =
        switch (run) {
          case RISING -> left + top;
          case FALLING -> left - foot;
          case UPRIGHT -> left;
          default -> top;
        };
    double to =
        switch (run) {
          case RISING -> right + foot;
          case FALLING -> right - top;
          case UPRIGHT -> right;
          default -> foot;
        };
    for (double at = Math.floor(from / step) * step; at <= to + step; at += step) {
      graphics.draw(
          switch (run) {
            case RISING -> new Line2D.Double(at - foot, foot, at - top, top);
            case FALLING -> new Line2D.Double(at + top, top, at + foot, foot);
            case UPRIGHT -> new Line2D.Double(at, top, at, foot);
            default -> new Line2D.Double(left, at, right, at);
          });
    }
  }

  private static void dots(Graphics2D graphics, Color color, Rectangle2D room, double pitch) {
    graphics.setColor(color);
    double size = pitch / 5;
    double step = pitch * 0.7;
    for (double y = Math.floor(room.getMinY() / step) * step; y < room.getMaxY(); y += step) {
      for (double x = Math.floor(room.getMinX() / step) * step; x < room.getMaxX(); x += step) {
        graphics.fill(new Ellipse2D.Double(x, y, size, size));
      }
    }
  }
}
