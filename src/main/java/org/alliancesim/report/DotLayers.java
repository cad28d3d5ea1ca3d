package org.alliancesim.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** The dots and the intervals around them, layer upon layer. */
final class DotLayers {

  static final Stroke BAND = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, 0);
  static final Stroke INTERVAL = new BasicStroke(4.5f, BasicStroke.CAP_BUTT, 0);

  private static final Stroke RIM = new BasicStroke(1.3f);
  private static final Shape DOT = new Ellipse2D.Double(-3.5, -3.5, 7, 7);
  private static final Shape LEGEND_LINE = new Line2D.Double(-13, 0, 13, 0);

  private DotLayers() {}

  static void add(XYPlot plot, int layer, XYIntervalSeries series, XYErrorRenderer renderer) {
    XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
    dataset.addSeries(series);
    plot.setDataset(layer, dataset);
    plot.setRenderer(layer, renderer);
  }

  static XYErrorRenderer ranges(Color color, Stroke stroke) {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setCapLength(0);
    renderer.setErrorPaint(color);
    renderer.setErrorStroke(stroke);
    renderer.setBaseShapesVisible(false);
    return renderer;
  }

  /** Dots with a rim; {@code inside} white makes them hollow. */
  static XYErrorRenderer dots(Color inside) {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setDrawYError(false);
    renderer.setSeriesShape(0, DOT);
    renderer.setUseFillPaint(true);
    renderer.setSeriesFillPaint(0, inside);
    renderer.setSeriesPaint(0, Palette.ESTIMATE);
    renderer.setSeriesOutlineStroke(0, RIM);
    return renderer;
  }

  static LegendItem dotItem(String text, Color inside) {
    return new LegendItem(text, null, null, null, DOT, inside, RIM, Palette.ESTIMATE);
  }

  static LegendItem lineItem(String text, Stroke stroke, Color color) {
    return new LegendItem(text, null, null, null, LEGEND_LINE, stroke, color);
  }
}
