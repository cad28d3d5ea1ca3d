package org.alliancesim.report;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.alliancesim.results.ReliabilityRow;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.ui.TextAnchor;

/**
 * Are forecasts of the past borne out? Cases with similar forecasts are put together; a dot on the
 * diagonal means that as many of them happened as were forecast.
 */
final class ReliabilityPlot {

  static final String NAME = "reliability";

  private static final int HEIGHT = 560;
  private static final double DOT = 9;

  /** Above this share, in %, a count stands below its dot, or the edge would cut it. */
  private static final double TOP = 95;

  private static final BasicStroke DASHED =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {5, 4}, 0);

  private ReliabilityPlot() {}

  static Figure figure(List<ReliabilityRow> bins, String subtitle) {
    String title = "Are the model's forecasts of the past borne out?";
    XYPlot plot = new XYPlot();
    NumberAxis forecasts = ChartStyle.percentAxis("Mean forecast of the cases put together", 1);
    NumberAxis happened = ChartStyle.percentAxis("Share of them that happened", 1);
    plot.setDomainAxis(forecasts);
    plot.setRangeAxis(happened);
    plot.setDomainGridlinePaint(Palette.GRID);
    plot.setDomainGridlineStroke(ChartStyle.HAIRLINE);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(ChartStyle.HAIRLINE);
    plot.addAnnotation(new XYLineAnnotation(0, 0, 100, 100, DASHED, Palette.SECONDARY_TEXT));
    XYIntervalSeries series = new XYIntervalSeries("cases");
    for (ReliabilityRow bin : bins) {
      double x = ChartStyle.percent(bin.forecast());
      double y = ChartStyle.percent(bin.happened());
      series.add(x, x, x, y, ChartStyle.percent(bin.ciLow()), ChartStyle.percent(bin.ciHigh()));
      XYTextAnnotation count = new XYTextAnnotation("  " + bin.count(), x, y);
      count.setTextAnchor(y > TOP ? TextAnchor.TOP_LEFT : TextAnchor.BOTTOM_LEFT);
      count.setFont(ChartStyle.SMALL_FONT);
      count.setPaint(Palette.SECONDARY_TEXT);
      plot.addAnnotation(count);
    }
    XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
    dataset.addSeries(series);
    plot.setDataset(dataset);
    plot.setRenderer(dots());
    JFreeChart chart = ChartStyle.chart(title, subtitle, plot);
    ChartStyle.addLegend(chart, legend());
    return new Figure(NAME, title, chart, HEIGHT);
  }

  private static Shape dot() {
    return new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT);
  }

  private static XYErrorRenderer dots() {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setCapLength(0);
    renderer.setErrorStroke(new BasicStroke(1.5f));
    renderer.setErrorPaint(Palette.ESTIMATE);
    renderer.setSeriesPaint(0, Palette.ESTIMATE);
    renderer.setSeriesShape(0, dot());
    return renderer;
  }

  private static LegendItemCollection legend() {
    LegendItemCollection items = new LegendItemCollection();
    items.add(
        new LegendItem(
            "cases with similar forecasts (how many), with the 95% interval of the share",
            null, null, null, dot(), Palette.ESTIMATE));
    return items;
  }
}
