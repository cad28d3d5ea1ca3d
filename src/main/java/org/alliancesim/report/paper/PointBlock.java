package org.alliancesim.report.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Predicate;
import org.alliancesim.report.Palette;
import org.alliancesim.report.figure.PointChart;
import org.alliancesim.report.figure.PointChart.Point;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.ui.TextAnchor;

/**
 * A {@link PointChart}.
 *
 * @param chart all of it
 */
record PointBlock(PointChart chart) implements Block {

  private static final double DOT = 9;
  private static final double HIGH = 0.66;
  private static final Color FEW = new Color(0xA0A0A0);

  /** Above this share a count stands below its dot, or the edge would cut it. */
  private static final double TOP = 0.95;

  @Override
  public double height(double width) {
    return HIGH * width;
  }

  @Override
  public void draw(Graphics2D graphics, Rectangle2D area) {
    LinedPlot.bare(plot()).draw(graphics, area);
  }

  XYPlot plot() {
    XYPlot plot = new XYPlot();
    plot.setDomainAxis(TickedAxis.of(chart.across()));
    plot.setRangeAxis(TickedAxis.of(chart.up()));
    plot.setDomainGridlinePaint(Palette.GRID);
    plot.setDomainGridlineStroke(Inks.HAIRLINE);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(Inks.HAIRLINE);
    plot.addAnnotation(new XYLineAnnotation(0, 0, 1, 1, Inks.DIAGONAL, Palette.SECONDARY_TEXT));
    for (Point point : chart.points()) {
      XYTextAnnotation count = new XYTextAnnotation("  " + point.count(), point.x(), point.y());
      count.setTextAnchor(point.y() > TOP ? TextAnchor.TOP_LEFT : TextAnchor.BOTTOM_LEFT);
      count.setFont(Text.SMALL);
      count.setPaint(Palette.SECONDARY_TEXT);
      plot.addAnnotation(count);
    }
    add(plot, 0, Point::few, FEW);
    add(plot, 1, point -> !point.few(), Palette.ESTIMATE);
    return plot;
  }

  private void add(XYPlot plot, int layer, Predicate<Point> shown, Color color) {
    XYIntervalSeries series = new XYIntervalSeries("cases");
    chart.points().stream()
        .filter(shown)
        .forEach(
            point ->
                series.add(
                    point.x(),
                    point.x(),
                    point.x(),
                    point.y(),
                    point.interval().low(),
                    point.interval().high()));
    XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
    dataset.addSeries(series);
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setCapLength(0);
    renderer.setErrorStroke(new BasicStroke(1.5f));
    renderer.setErrorPaint(color);
    renderer.setSeriesPaint(0, color);
    renderer.setSeriesShape(0, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
    plot.setDataset(layer, dataset);
    plot.setRenderer(layer, renderer);
  }
}
