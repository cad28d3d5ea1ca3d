package org.alliancesim.report.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.report.Palette;
import org.alliancesim.report.figure.Ink;
import org.alliancesim.report.figure.Key;

/**
 * What marks mean, in lines that break between and, where there is no other way, within entries.
 *
 * @param keys the entries
 */
record Legend(List<Key> keys) implements Block {

  private static final double ABOVE = 8;
  private static final double LINE = 16;
  private static final double BETWEEN = 14;
  private static final double AFTER_SWATCH = 5;
  private static final double LINE_SWATCH = 26;
  private static final double BOX_SWATCH = 12;
  private static final double DOT = 7;

  /** A line of text, and the swatch before it if it begins an entry. */
  private record Piece(double x, int line, String text, boolean first, Key key) {}

  private List<Piece> pieces(double width) {
    List<Piece> pieces = new ArrayList<>();
    double x = 0;
    int line = 0;
    for (Key key : keys) {
      double swatch = swatch(key.ink());
      double needed = swatch + Text.width(key.text(), Text.SMALL);
      if (x > 0 && x + needed > width) {
        x = 0;
        line++;
      }
      List<String> texts = Text.wrapped(key.text(), Text.SMALL, width - x - swatch);
      for (int index = 0; index < texts.size(); index++) {
        pieces.add(new Piece(x, line + index, texts.get(index), index == 0, key));
      }
      line += texts.size() - 1;
      x += Math.min(needed, width) + BETWEEN;
    }
    return pieces;
  }

  @Override
  public double height(double width) {
    return keys.isEmpty()
        ? 0
        : ABOVE + LINE * (1 + pieces(width).stream().mapToInt(Piece::line).max().orElse(0));
  }

  @Override
  public void draw(Graphics2D graphics, Rectangle2D area) {
    for (Piece piece : pieces(area.getWidth())) {
      double x = area.getX() + piece.x();
      double middle = area.getY() + ABOVE + LINE * (piece.line() + 0.5);
      if (piece.first()) {
        drawSwatch(graphics, piece.key().ink(), x, middle);
      }
      Text.draw(
          graphics,
          piece.text(),
          Text.SMALL,
          Palette.TEXT,
          x + swatch(piece.key().ink()),
          middle + Text.SMALL.getSize2D() * 0.36);
    }
  }

  private static double swatch(Ink ink) {
    return switch (ink) {
      case NOTE -> 0;
      case ESTIMATE, HOLLOW -> DOT + AFTER_SWATCH;
      case INTERVAL, FAINT, SIDE_A, SIDE_B, BAND, CURVE, CURVE_A, CURVE_VAGUE, DIAGONAL ->
          LINE_SWATCH + AFTER_SWATCH;
      default -> BOX_SWATCH + AFTER_SWATCH;
    };
  }

  private static void drawSwatch(Graphics2D graphics, Ink ink, double x, double middle) {
    Color color = Inks.color(ink);
    switch (ink) {
      case NOTE -> {}
      case ESTIMATE -> dot(graphics, x + DOT / 2, middle, color, color);
      case HOLLOW -> dot(graphics, x + DOT / 2, middle, Color.WHITE, color);
      case FAINT -> {
        line(graphics, x, middle, Inks.FAINT, color);
        dot(graphics, x + LINE_SWATCH / 2, middle, Color.WHITE, color);
      }
      case SIDE_A, SIDE_B -> {
        line(graphics, x, middle, Inks.INTERVAL, color);
        dot(graphics, x + LINE_SWATCH / 2, middle, color, color);
      }
      case INTERVAL, BAND, CURVE, CURVE_A, CURVE_VAGUE, DIAGONAL ->
          line(graphics, x, middle, Inks.stroke(ink), color);
      default -> {
        Shape box = new Rectangle2D.Double(x, middle - BOX_SWATCH / 2, BOX_SWATCH, BOX_SWATCH);
        graphics.setColor(color);
        graphics.fill(box);
        graphics.setColor(Palette.SECONDARY_TEXT);
        graphics.setStroke(Inks.HAIRLINE);
        graphics.draw(box);
      }
    }
  }

  private static void line(
      Graphics2D graphics, double x, double middle, Stroke stroke, Color color) {
    graphics.setColor(color);
    graphics.setStroke(stroke);
    graphics.draw(new Line2D.Double(x, middle, x + LINE_SWATCH, middle));
  }

  private static void dot(Graphics2D graphics, double x, double middle, Color inside, Color rim) {
    Shape dot = new Ellipse2D.Double(x - DOT / 2, middle - DOT / 2, DOT, DOT);
    graphics.setColor(inside);
    graphics.fill(dot);
    graphics.setColor(rim);
    graphics.setStroke(Inks.RIM);
    graphics.draw(dot);
  }
}
