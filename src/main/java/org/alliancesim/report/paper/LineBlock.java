package org.alliancesim.report.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.report.Palette;
import org.alliancesim.report.figure.Chart;
import org.alliancesim.report.figure.Ink;
import org.alliancesim.report.figure.LineChart;
import org.alliancesim.report.figure.LineChart.Course;
import org.alliancesim.report.figure.LineChart.Curve;
import org.alliancesim.report.figure.LineChart.Panel;
import org.alliancesim.report.figure.LineChart.Point;
import org.alliancesim.report.figure.LineChart.Stretch;
import org.alliancesim.report.figure.Range;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jfree.ui.Layer;
import org.jfree.ui.RectangleInsets;

/**
 * A page of a {@link LineChart}: its panels side by side.
 *
 * @param chart all of it
 * @param first the number of the first panel on this page
 * @param panels those on this page
 * @param print how wide it is
 */
record LineBlock(LineChart chart, int first, List<Panel> panels, Print print) implements Block {

  private static final int BESIDE = 3;
  private static final int BESIDE_IN_A_COLUMN = 2;
  private static final int MOST_ROWS = 6;
  private static final int MOST_ROWS_IN_A_COLUMN = 5;

  private static final double PLOT = 113;
  private static final double BELOW_HEADING = 2;
  private static final double AFTER_NAME = 6;

  /** Above a plot, for the upper half of its last tick label. */
  private static final double HALF_LABEL = 7;

  private static final double DOT = 5;
  private static final double GAP = 14;
  private static final double BELOW = 8;
  private static final double LABEL = 20;

  static List<LineBlock> pages(LineChart chart, Print print) {
    int most = (print.isNarrow() ? MOST_ROWS_IN_A_COLUMN : MOST_ROWS) * beside(print);
    List<LineBlock> pages = new ArrayList<>();
    for (int from = 0; from == 0 || from < chart.panels().size(); from += most) {
      int to = Math.min(from + most, chart.panels().size());
      pages.add(new LineBlock(chart, from, chart.panels().subList(from, to), print));
    }
    return pages;
  }

  private static int beside(Print print) {
    return print.isNarrow() ? BESIDE_IN_A_COLUMN : BESIDE;
  }

  private int rows() {
    return (panels.size() + beside(print) - 1) / beside(print);
  }

  private double belowGrid() {
    return chart.across().label().isEmpty() ? 0 : LABEL;
  }

  @Override
  public double height(double width) {
    return LABEL + rows() * (panelHeight(width) + BELOW) - BELOW + belowGrid();
  }

  @Override
  public void draw(Graphics2D graphics, Rectangle2D area) {
    Text.draw(
        graphics,
        chart.axis().label(),
        Text.LABEL,
        Palette.TEXT,
        area.getX(),
        area.getY() + Text.LABEL.getSize2D());
    int beside = beside(print);
    double width = panelWidth(area.getWidth());
    double height = panelHeight(area.getWidth());
    for (int index = 0; index < panels.size(); index++) {
      double left = area.getX() + index % beside * (width + GAP);
      int row = index / beside;
      double top = area.getY() + LABEL + row * (height + BELOW);
      draw(graphics, index, new Rectangle2D.Double(left, top, width, height));
    }
    String label = chart.across().label();
    Text.draw(
        graphics,
        label,
        Text.LABEL,
        Palette.TEXT,
        area.getCenterX() - Text.width(label, Text.LABEL) / 2,
        area.getMaxY() - 4);
  }

  private double panelWidth(double width) {
    int beside = beside(print);
    return (width - (beside - 1) * GAP) / beside;
  }

  private double panelHeight(double width) {
    return headingHeight(panelWidth(width)) + PLOT;
  }

  /** That of the longest heading: plots side by side are on one level. */
  private double headingHeight(double width) {
    int lines = panels.stream().mapToInt(panel -> belowName(panel, width).size()).max().orElse(0);
    return Text.HEADING.getSize2D() + lines * Text.lineHeight(Text.SMALL) + BELOW_HEADING;
  }

  private String name(int index) {
    return Chart.letter(first + index) + " " + panels.get(index).state();
  }

  /** Whether all values stand beside their names; else they all stand below. */
  private boolean valuesBesideNames(double width) {
    for (int index = 0; index < panels.size(); index++) {
      double value = Text.width(panels.get(index).value(), Text.SMALL);
      if (Text.width(name(index), Text.HEADING) + AFTER_NAME + value > width) {
        return false;
      }
    }
    return true;
  }

  private List<String> belowName(Panel panel, double width) {
    List<String> lines = new ArrayList<>();
    if (!valuesBesideNames(width)) {
      lines.add(panel.value());
    }
    lines.addAll(Text.wrapped(panel.status(), Text.SMALL, width));
    return lines;
  }

  private void draw(Graphics2D graphics, int index, Rectangle2D area) {
    Panel panel = panels.get(index);
    double width = area.getWidth();
    double baseline = area.getY() + Text.HEADING.getSize2D();
    boolean beside = valuesBesideNames(width);
    String name = Text.fitting(name(index), Text.HEADING, width);
    Text.draw(graphics, name, Text.HEADING, Palette.TEXT, area.getX(), baseline);
    if (beside) {
      double left = area.getX() + Text.width(name, Text.HEADING) + AFTER_NAME;
      Text.draw(graphics, panel.value(), Text.SMALL, Palette.TEXT, left, baseline);
    }
    List<String> below = belowName(panel, width);
    for (int line = 0; line < below.size(); line++) {
      baseline += Text.lineHeight(Text.SMALL);
      Text.draw(
          graphics,
          Text.fitting(below.get(line), Text.SMALL, width),
          Text.SMALL,
          line == 0 && !beside ? Palette.TEXT : Palette.SECONDARY_TEXT,
          area.getX(),
          baseline);
    }
    JFreeChart drawn = LinedPlot.bare(plot(panel));
    drawn.setPadding(new RectangleInsets(HALF_LABEL, 0, 0, 0));
    drawn.draw(
        graphics,
        new Rectangle2D.Double(area.getX(), area.getY() + headingHeight(width), width, PLOT));
  }

  XYPlot plot(Panel panel) {
    XYPlot plot = new XYPlot();
    TickedAxis shares = TickedAxis.of(chart.axis());
    shares.setLabel(null);
    plot.setRangeAxis(shares);
    TickedAxis across = TickedAxis.along(chart.across().ticks());
    across.setTickMarksVisible(true);
    plot.setDomainAxis(across);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(Inks.HAIRLINE);
    if (chart.axis().from() < 0) {
      plot.addRangeMarker(
          new ValueMarker(0, Palette.SECONDARY_TEXT, Inks.HAIRLINE), Layer.BACKGROUND);
    }
    int layer = 0;
    for (Curve curve : panel.curves()) {
      for (Stretch stretch : curve.stretches()) {
        if (!stretch.banded().isEmpty()) {
          plot.setDataset(layer, bands(stretch.banded()));
          plot.setRenderer(layer++, area(Inks.color(Ink.BAND_AREA)));
        }
      }
    }
    for (Curve curve : panel.curves()) {
      if (curve.course() == Course.DOTS) {
        continue;
      }
      for (Stretch stretch : curve.stretches()) {
        plot.setDataset(layer, intervals(stretch.corners()));
        plot.setRenderer(layer++, line(ink(curve, stretch)));
      }
    }
    for (Curve curve : panel.curves()) {
      if (curve.course() == Course.DOTS || curve.course() == Course.DOTTED) {
        plot.setDataset(layer, intervals(curve.points()));
        plot.setRenderer(layer++, dots(curve.course() == Course.DOTS));
      }
    }
    return plot;
  }

  private static YIntervalSeriesCollection intervals(List<Point> corners) {
    YIntervalSeries series = new YIntervalSeries("intervals");
    corners.forEach(
        point ->
            series.add(
                point.along(), point.value(), point.interval().low(), point.interval().high()));
    return of(series);
  }

  private static YIntervalSeriesCollection bands(List<Point> corners) {
    YIntervalSeries series = new YIntervalSeries("bands");
    for (Point point : corners) {
      Range band = point.band().orElse(point.interval());
      series.add(point.along(), point.value(), band.low(), band.high());
    }
    return of(series);
  }

  private static YIntervalSeriesCollection of(YIntervalSeries series) {
    YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
    dataset.addSeries(series);
    return dataset;
  }

  private static XYErrorRenderer dots(boolean withIntervals) {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setDrawYError(withIntervals);
    renderer.setCapLength(0);
    renderer.setErrorStroke(Inks.BAND);
    renderer.setErrorPaint(Inks.color(Ink.CURVE));
    renderer.setSeriesPaint(0, Inks.color(Ink.ESTIMATE));
    renderer.setSeriesShape(0, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
    return renderer;
  }

  private static DeviationRenderer area(Color color) {
    DeviationRenderer renderer = new DeviationRenderer(false, false);
    renderer.setAlpha(1);
    renderer.setSeriesFillPaint(0, color);
    renderer.setSeriesPaint(0, color);
    renderer.setSeriesStroke(0, new BasicStroke(0));
    return renderer;
  }

  private static Ink ink(Curve curve, Stretch stretch) {
    if (!stretch.known()) {
      return Ink.CURVE_VAGUE;
    }
    return curve.side().equals("A") ? Ink.CURVE_A : Ink.CURVE;
  }

  private static DeviationRenderer line(Ink ink) {
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setAlpha(1);
    renderer.setDrawSeriesLineAsPath(true); // or each step begins its dashes anew
    renderer.setSeriesPaint(0, Inks.color(ink));
    renderer.setSeriesStroke(0, Inks.stroke(ink));
    renderer.setSeriesFillPaint(0, Inks.color(area(ink)));
    return renderer;
  }

  /** That of the intervals along a line. */
  private static Ink area(Ink line) {
    return switch (line) {
      case CURVE -> Ink.AREA;
      case CURVE_A -> Ink.AREA_A;
      case CURVE_VAGUE -> Ink.AREA_VAGUE;
      default -> throw new IllegalArgumentException(line + " is no curve");
    };
  }
}
