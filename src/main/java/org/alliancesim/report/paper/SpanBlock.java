package org.alliancesim.report.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.report.Palette;
import org.alliancesim.report.figure.Axis;
import org.alliancesim.report.figure.Chart;
import org.alliancesim.report.figure.Ink;
import org.alliancesim.report.figure.SpanChart;
import org.alliancesim.report.figure.SpanChart.Mark;
import org.alliancesim.report.figure.SpanChart.Row;

/**
 * A page of a {@link SpanChart}.
 *
 * @param chart all of it
 * @param page the panels of this page
 */
record SpanBlock(SpanChart chart, List<Integer> page) implements Block {

  private static final double LINE = 18;
  private static final double HEADING = 22;
  private static final double BAR = 11;
  private static final double DOT = 7;
  private static final double AXIS = 22;
  private static final double BETWEEN = 10;

  /** Dots of one line stand one above the other where they are more. */
  private static final double APART = 4;

  /** The names take no more than this share of the width. */
  private static final double NAMES = 0.42;

  /** As many lines as fit on a printed page. */
  private static final int MOST_LINES = 44;

  static List<SpanBlock> pages(SpanChart chart) {
    List<SpanBlock> pages = new ArrayList<>();
    List<Integer> page = new ArrayList<>();
    int lines = 0;
    for (int panel = 0; panel < chart.panels().size(); panel++) {
      int needed = chart.panels().get(panel).rows().size() + 1;
      if (!page.isEmpty() && lines + needed > MOST_LINES) {
        pages.add(new SpanBlock(chart, List.copyOf(page)));
        page.clear();
        lines = 0;
      }
      page.add(panel);
      lines += needed;
    }
    pages.add(new SpanBlock(chart, List.copyOf(page)));
    return pages;
  }

  @Override
  public double height(double width) {
    double rows =
        page.stream().mapToInt(panel -> chart.panels().get(panel).rows().size()).sum() * LINE;
    return rows
        + page.size() * HEADING
        + AXIS
        + Text.wrapped(chart.axis().label(), Text.LABEL, width).size()
            * Text.lineHeight(Text.LABEL);
  }

  @Override
  public void draw(Graphics2D graphics, Rectangle2D area) {
    double names = names(area.getWidth());
    double numbers = numbers();
    double left = area.getX() + names;
    double right = area.getMaxX() - numbers;
    double top = area.getY();
    for (int panel : page) {
      double baseline = top + HEADING - 7;
      String letter = chart.panels().size() > 1 ? Chart.letter(panel) + " " : "";
      double room = area.getWidth() - numbers;
      Text.draw(
          graphics,
          Text.fitting(letter + chart.panels().get(panel).heading(), Text.HEADING, room),
          Text.HEADING,
          Palette.TEXT,
          area.getX(),
          baseline);
      drawRight(graphics, chart.numbers(), area.getMaxX(), baseline, Palette.SECONDARY_TEXT);
      top += HEADING;
      List<Row> rows = chart.panels().get(panel).rows();
      drawGrid(graphics, left, right, top, top + rows.size() * LINE);
      for (Row row : rows) {
        drawRow(graphics, row, new Rectangle2D.Double(left, top, right - left, LINE), names, area);
        top += LINE;
      }
    }
    drawAxis(graphics, left, right, top, area);
  }

  private double names(double width) {
    double widest =
        page.stream()
            .flatMap(panel -> chart.panels().get(panel).rows().stream())
            .mapToDouble(row -> Text.width(row.name(), Text.SMALL))
            .max()
            .orElse(0);
    return Math.min(NAMES * width, widest + BETWEEN);
  }

  private double numbers() {
    double widest =
        page.stream()
            .flatMap(panel -> chart.panels().get(panel).rows().stream())
            .mapToDouble(row -> Text.width(row.number(), Text.SMALL))
            .max()
            .orElse(0);
    double heading = Text.width(chart.numbers(), Text.SMALL);
    return chart.numbers().isEmpty() ? 0 : Math.max(widest, heading) + BETWEEN;
  }

  private double along(double value, double left, double right) {
    double along = Math.min(1, Math.max(0, chart.axis().along(value)));
    return left + along * (right - left);
  }

  private void drawGrid(Graphics2D graphics, double left, double right, double top, double foot) {
    graphics.setStroke(Inks.HAIRLINE);
    graphics.setColor(Palette.GRID);
    for (Axis.Tick tick : chart.axis().ticks()) {
      double x = left + tick.along() * (right - left);
      graphics.draw(new Line2D.Double(x, top, x, foot));
    }
    chart
        .reference()
        .ifPresent(
            value -> {
              double x = along(value, left, right);
              graphics.setColor(Palette.SECONDARY_TEXT);
              graphics.setStroke(Inks.DIAGONAL);
              graphics.draw(new Line2D.Double(x, top, x, foot));
            });
  }

  private void drawRow(
      Graphics2D graphics, Row row, Rectangle2D line, double names, Rectangle2D area) {
    double middle = line.getCenterY();
    double baseline = middle + Text.SMALL.getSize2D() * 0.36;
    String name = Text.fitting(row.name(), Text.SMALL, names - BETWEEN);
    drawRight(graphics, name, line.getX() - BETWEEN + 2, baseline, Palette.TEXT);
    drawRight(graphics, row.number(), area.getMaxX(), baseline, Palette.TEXT);
    double left = line.getX();
    double right = line.getMaxX();
    row.bar()
        .ifPresent(
            bar -> {
              double from = along(bar.low(), left, right);
              double to = along(bar.high(), left, right);
              graphics.setColor(Palette.transparent(Palette.ESTIMATE, 70));
              graphics.fill(new Rectangle2D.Double(from, middle - BAR / 2, to - from, BAR));
            });
    int marks = row.marks().size();
    for (int mark = 0; mark < marks; mark++) {
      double y = row.bar().isPresent() ? middle : middle + (2 * mark - marks + 1) * APART / 2;
      drawMark(graphics, row.marks().get(mark), y, left, right);
    }
  }

  private void drawMark(Graphics2D graphics, Mark mark, double y, double left, double right) {
    Color color = Inks.color(Ink.ESTIMATE);
    graphics.setColor(color);
    graphics.setStroke(Inks.RIM);
    graphics.draw(
        new Line2D.Double(
            along(mark.interval().low(), left, right),
            y,
            along(mark.interval().high(), left, right),
            y));
    double x = along(mark.value(), left, right);
    Shape dot = new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT);
    graphics.setColor(mark.filled() ? color : Color.WHITE);
    graphics.fill(dot);
    graphics.setColor(color);
    graphics.draw(dot);
  }

  private void drawAxis(
      Graphics2D graphics, double left, double right, double top, Rectangle2D area) {
    for (Axis.Tick tick : chart.axis().ticks()) {
      double x = left + tick.along() * (right - left);
      double half = Text.width(tick.label(), Text.SMALL) / 2;
      Text.draw(graphics, tick.label(), Text.SMALL, Palette.TEXT, x - half, top + 14);
    }
    double baseline = top + AXIS + Text.LABEL.getSize2D();
    for (String line : Text.wrapped(chart.axis().label(), Text.LABEL, area.getWidth())) {
      double width = Text.width(line, Text.LABEL);
      double x = Math.min((left + right - width) / 2, area.getMaxX() - width);
      Text.draw(graphics, line, Text.LABEL, Palette.TEXT, Math.max(area.getX(), x), baseline);
      baseline += Text.lineHeight(Text.LABEL);
    }
  }

  private static void drawRight(
      Graphics2D graphics, String text, double right, double baseline, Color color) {
    double width = Text.width(text, Text.SMALL);
    Text.draw(graphics, text, Text.SMALL, color, right - width, baseline);
  }
}
