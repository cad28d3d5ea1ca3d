package org.alliancesim.report.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.alliancesim.report.Palette;
import org.alliancesim.report.StatusHistory;
import org.alliancesim.report.StatusPalette;

/**
 * A line for each state, a column for each month: what {@link StripLegend} explains.
 *
 * @param history what is drawn
 * @param line from one line to the next, in units
 */
public record StripBlock(StatusHistory history, double line) implements Block {

  /** From one line to the next in print. */
  static final double PRINTED = 15;

  private static final double AXIS = 20;
  private static final double BETWEEN = 8;

  /** The names take no more than this share of the width. */
  private static final double NAMES = 0.3;

  /** How much of a line is coloured. */
  private static final double HIGH = 0.8;

  /** A year is written where it has at least so much room. */
  private static final double YEAR = 34;

  private static final int MONTHS = 12;

  @Override
  public double height(double width) {
    return history.rows().size() * line + AXIS;
  }

  private double left(Rectangle2D area) {
    double widest =
        history.rows().stream()
            .mapToDouble(row -> Text.width(row.name(), Text.SMALL))
            .max()
            .orElse(0);
    return area.getX() + Math.min(NAMES * area.getWidth(), widest + BETWEEN);
  }

  /** Where a month lies in an area. */
  public Rectangle2D column(Rectangle2D area, int month) {
    double left = left(area);
    double wide = (area.getMaxX() - left) / history.length();
    return new Rectangle2D.Double(
        left + month * wide, area.getY(), wide, history.rows().size() * line);
  }

  /** The month at a place across an area; empty beside them. */
  public OptionalInt monthAt(Rectangle2D area, double x) {
    double left = left(area);
    int month = (int) Math.floor((x - left) / (area.getMaxX() - left) * history.length());
    return x < left || month >= history.length() ? OptionalInt.empty() : OptionalInt.of(month);
  }

  /** The row at a place down an area; empty beside them. */
  public OptionalInt rowAt(Rectangle2D area, double y) {
    int row = (int) Math.floor((y - area.getY()) / line);
    return row < 0 || row >= history.rows().size() ? OptionalInt.empty() : OptionalInt.of(row);
  }

  /** What is coloured of a row in a month, in an area. */
  public Rectangle2D cell(Rectangle2D area, int row, int month) {
    return span(area, month, month + 1, area.getY() + row * line);
  }

  @Override
  public void draw(Graphics2D graphics, Rectangle2D area) {
    StatusPalette palette = StatusPalette.of(history.charter());
    double left = left(area);
    for (int row = 0; row < history.rows().size(); row++) {
      StatusHistory.Row state = history.rows().get(row);
      double top = area.getY() + row * line;
      double baseline = top + HIGH * line / 2 + Text.SMALL.getSize2D() * 0.36;
      String name = Text.fitting(state.name(), Text.SMALL, left - area.getX() - BETWEEN);
      Text.draw(graphics, name, Text.SMALL, Palette.TEXT, area.getX(), baseline);
      fill(graphics, area, palette, state.months(), top);
      mark(graphics, area, state.months(), top);
    }
    axis(graphics, area, left);
  }

  private Rectangle2D span(Rectangle2D area, int from, int to, double top) {
    double start = column(area, from).getX();
    return new Rectangle2D.Double(start, top, column(area, to).getX() - start, HIGH * line);
  }

  /** Months with the same statuses as one shape, or hairlines would show between them. */
  private void fill(
      Graphics2D graphics,
      Rectangle2D area,
      StatusPalette palette,
      List<StatusHistory.Month> months,
      double top) {
    int from = 0;
    for (int month = 1; month <= months.size(); month++) {
      if (month == months.size() || !months.get(month).held().equals(months.get(from).held())) {
        palette.of(months.get(from).held()).fill(graphics, span(area, from, month, top), line / 2);
        from = month;
      }
    }
    graphics.setColor(Palette.SECONDARY_TEXT);
    graphics.setStroke(Inks.HAIRLINE);
    graphics.draw(span(area, 0, history.length(), top));
  }

  private void mark(
      Graphics2D graphics, Rectangle2D area, List<StatusHistory.Month> months, double top) {
    int from = 0;
    for (int month = 1; month <= months.size(); month++) {
      if (month == months.size() || months.get(month).way() != months.get(from).way()) {
        Rectangle2D span = span(area, from, month, top);
        way(graphics, months.get(from).way(), span.getX(), span.getMaxX(), span.getMaxY());
        from = month;
      }
    }
    for (int month = 0; month < months.size(); month++) {
      if (months.get(month).refusals() > 0) {
        Rectangle2D cell = span(area, month, month + 1, top);
        cross(graphics, cell.getCenterX(), cell.getCenterY(), HIGH * line * 0.32);
      }
    }
  }

  /** A line at the foot of a colour: drawn through for a bid, dashed or dotted for the others. */
  static void way(Graphics2D graphics, StatusHistory.Way way, double from, double to, double foot) {
    if (way == StatusHistory.Way.NONE) {
      return;
    }
    Line2D below = new Line2D.Double(from + 1, foot - 2, to - 1, foot - 2);
    graphics.setColor(Color.WHITE);
    graphics.setStroke(new BasicStroke(4.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    graphics.draw(below);
    graphics.setColor(way == StatusHistory.Way.NOTICE ? StatusPalette.NOTICE : StatusPalette.BID);
    graphics.setStroke(
        switch (way) {
          case RATIFYING -> dashed(5, 2.5f);
          case NOTICE -> dashed(1.6f, 1.6f);
          default -> new BasicStroke(2.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
        });
    graphics.draw(below);
  }

  private static BasicStroke dashed(float dash, float gap) {
    return new BasicStroke(
        2.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {dash, gap}, 0);
  }

  /** Seen on light and dark ground. */
  static void cross(Graphics2D graphics, double x, double y, double half) {
    graphics.setColor(Color.WHITE);
    graphics.setStroke(new BasicStroke(4));
    strokes(graphics, x, y, half);
    graphics.setColor(StatusPalette.NOTICE);
    graphics.setStroke(new BasicStroke(1.8f));
    strokes(graphics, x, y, half);
  }

  private static void strokes(Graphics2D graphics, double x, double y, double half) {
    graphics.draw(new Line2D.Double(x - half, y - half, x + half, y + half));
    graphics.draw(new Line2D.Double(x - half, y + half, x + half, y - half));
  }

  private void axis(Graphics2D graphics, Rectangle2D area, double left) {
    double foot = area.getY() + history.rows().size() * line;
    double wide = (area.getMaxX() - left) / history.length();
    double written = Double.NEGATIVE_INFINITY;
    for (int month = 0; month < history.length(); month++) {
      boolean january = history.start().plusMonths(month).getMonthValue() == 1;
      if (month == 0 || january) {
        double x = left + month * wide;
        graphics.setColor(Palette.SECONDARY_TEXT);
        graphics.setStroke(Inks.HAIRLINE);
        graphics.draw(new Line2D.Double(x, area.getY(), x, foot + 3));
        int months = MONTHS - history.start().plusMonths(month).getMonthValue() + 1;
        double room = Math.min(months, history.length() - month) * wide;
        if (x - written >= YEAR && room >= YEAR * 0.8) {
          String year =
              String.format(Locale.ROOT, "%d", history.start().plusMonths(month).getYear());
          Text.draw(graphics, year, Text.SMALL, Palette.TEXT, x + 2, foot + 14);
          written = x;
        }
      }
    }
  }
}
