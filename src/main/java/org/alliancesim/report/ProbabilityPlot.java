package org.alliancesim.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** How likely each candidate is to gain each status: a dot and two intervals a line. */
final class ProbabilityPlot {

  static final String NAME = "probabilities";

  private static final Stroke BAND = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, 0);
  private static final Stroke INTERVAL = new BasicStroke(4.5f, BasicStroke.CAP_BUTT, 0);
  private static final Shape DOT = new Ellipse2D.Double(-3.5, -3.5, 7, 7);
  private static final Shape LEGEND_LINE = new Line2D.Double(-13, 0, 13, 0);
  private static final int HEIGHT_AROUND_ROWS = 140;

  private ProbabilityPlot() {}

  static List<Figure> figures(RunTables run) {
    List<ProbabilityRow> rows = run.tables().probabilities();
    List<RowPage> pages = RowPage.paginate(rows, run.manifest().names());
    // one scale for all pages, so that they can be compared
    double largest = rows.stream().mapToDouble(ProbabilityPlot::furthest).max().orElse(0);
    List<Figure> figures = new ArrayList<>();
    for (int page = 1; page <= pages.size(); page++) {
      figures.add(figure(run.manifest(), pages.get(page - 1), page, pages.size(), largest));
    }
    return figures;
  }

  private static Figure figure(
      RunManifest manifest, RowPage page, int number, int pages, double largest) {
    String title =
        "How likely each state is to gain each status by " + ChartStyle.horizon(manifest);
    NumberAxis shares = ChartStyle.percentAxis("Share of this model's histories", largest);
    XYPlot plot =
        RowPlot.of(
            page,
            shares,
            List.of(new RowPlot.Column("% [95% interval]", ProbabilityPlot::estimateWithInterval)));
    boolean banded =
        page.lines().stream()
            .flatMap(line -> line.row().stream())
            .anyMatch(row -> row.parameterLow().isPresent());
    XYIntervalSeries bands = new XYIntervalSeries("band");
    XYIntervalSeries intervals = new XYIntervalSeries("interval");
    XYIntervalSeries estimates = new XYIntervalSeries("estimate");
    for (int index = 0; index < page.lines().size(); index++) {
      int line = index;
      page.lines().get(index).row().ifPresent(row -> add(row, line, bands, intervals, estimates));
    }
    addLayer(plot, 0, bands, ranges(Palette.PARAMETER_BAND, BAND));
    addLayer(plot, 1, intervals, ranges(Palette.ESTIMATE, INTERVAL));
    addLayer(plot, 2, estimates, dots());
    JFreeChart chart = ChartStyle.chart(title, ChartStyle.subtitle(manifest, number, pages), plot);
    ChartStyle.addLegend(chart, legend(banded));
    return new Figure(
        ChartStyle.nameOfPage(NAME, number), title, chart, page.height() + HEIGHT_AROUND_ROWS);
  }

  private static double furthest(ProbabilityRow row) {
    return Math.max(row.ciHigh(), row.parameterHigh().orElse(0));
  }

  private static String estimateWithInterval(ProbabilityRow row) {
    return String.format(
        "%s [%s, %s]",
        ChartStyle.percentText(row.probability()),
        ChartStyle.percentText(row.ciLow()),
        ChartStyle.percentText(row.ciHigh()));
  }

  private static void add(
      ProbabilityRow row,
      int line,
      XYIntervalSeries bands,
      XYIntervalSeries intervals,
      XYIntervalSeries estimates) {
    double estimate = ChartStyle.percent(row.probability());
    if (row.parameterLow().isPresent()) {
      addRange(
          bands,
          line,
          estimate,
          row.parameterLow().getAsDouble(),
          row.parameterHigh().getAsDouble());
    }
    addRange(intervals, line, estimate, row.ciLow(), row.ciHigh());
    estimates.add(line, line, line, estimate, estimate, estimate);
  }

  private static void addRange(
      XYIntervalSeries series, int line, double estimate, double low, double high) {
    series.add(line, line, line, estimate, ChartStyle.percent(low), ChartStyle.percent(high));
  }

  private static void addLayer(
      XYPlot plot, int layer, XYIntervalSeries series, XYErrorRenderer renderer) {
    XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
    dataset.addSeries(series);
    plot.setDataset(layer, dataset);
    plot.setRenderer(layer, renderer);
  }

  private static XYErrorRenderer ranges(Color color, Stroke stroke) {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setCapLength(0);
    renderer.setErrorPaint(color);
    renderer.setErrorStroke(stroke);
    renderer.setBaseShapesVisible(false);
    return renderer;
  }

  private static XYErrorRenderer dots() {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setDrawYError(false);
    renderer.setSeriesShape(0, DOT);
    renderer.setSeriesPaint(0, Palette.ESTIMATE);
    return renderer;
  }

  private static LegendItemCollection legend(boolean banded) {
    LegendItemCollection items = new LegendItemCollection();
    items.add(new LegendItem("estimate", null, null, null, DOT, Palette.ESTIMATE));
    items.add(line("95% Monte Carlo interval (numerical only)", INTERVAL, Palette.ESTIMATE));
    if (banded) {
      items.add(line("5–95% band from uncertain inputs", BAND, Palette.PARAMETER_BAND));
    }
    return items;
  }

  private static LegendItem line(String text, Stroke stroke, Color color) {
    return new LegendItem(text, null, null, null, LEGEND_LINE, stroke, color);
  }
}
