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

/**
 * How likely each candidate is to gain each status: a dot and two intervals a line. Where the run
 * could not tell how far the inputs move a probability, the dot is hollow: a missing band would
 * look like a narrow one.
 */
final class ProbabilityPlot {

  static final String NAME = "probabilities";

  private static final Stroke BAND = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, 0);
  private static final Stroke INTERVAL = new BasicStroke(4.5f, BasicStroke.CAP_BUTT, 0);
  private static final Stroke RIM = new BasicStroke(1.3f);
  private static final Shape DOT = new Ellipse2D.Double(-3.5, -3.5, 7, 7);
  private static final Shape LEGEND_LINE = new Line2D.Double(-13, 0, 13, 0);
  private static final int HEIGHT_AROUND_ROWS = 158;

  private ProbabilityPlot() {}

  static List<Figure> figures(RunTables run) {
    List<RowPage> pages = RowPage.paginate(run.tables().probabilities(), run.manifest().names());
    List<Figure> figures = new ArrayList<>();
    for (int page = 1; page <= pages.size(); page++) {
      figures.add(figure(run.manifest(), pages.get(page - 1), page, pages.size()));
    }
    return figures;
  }

  private static Figure figure(RunManifest manifest, RowPage page, int number, int pages) {
    String title =
        "How likely each state is to gain each status by " + ChartStyle.horizon(manifest);
    List<ProbabilityRow> rows = page.lines().stream().flatMap(line -> line.row().stream()).toList();
    // a scale for each page: on a common one the likeliest status would squeeze all others
    NumberAxis shares =
        ChartStyle.percentAxis(
            "Share of this model's histories",
            ChartStyle.axisName(pages),
            rows.stream().mapToDouble(ProbabilityPlot::furthest).max().orElse(0));
    XYPlot plot =
        RowPlot.of(
            page,
            shares,
            List.of(new RowPlot.Column("% [95% interval]", ProbabilityPlot::estimateWithInterval)));
    XYIntervalSeries bands = new XYIntervalSeries("band");
    XYIntervalSeries intervals = new XYIntervalSeries("interval");
    XYIntervalSeries banded = new XYIntervalSeries("estimate with a band");
    XYIntervalSeries bandless = new XYIntervalSeries("estimate without a band");
    for (int line = 0; line < page.lines().size(); line++) {
      if (page.lines().get(line).row().isPresent()) {
        ProbabilityRow row = page.lines().get(line).row().get();
        addBand(bands, line, row);
        addRange(intervals, line, row, row.ciLow(), row.ciHigh());
        addRange(
            isBanded(row) ? banded : bandless, line, row, row.probability(), row.probability());
      }
    }
    addLayer(plot, 0, bands, ranges(Palette.PARAMETER_BAND, BAND));
    addLayer(plot, 1, intervals, ranges(Palette.ESTIMATE, INTERVAL));
    addLayer(plot, 2, banded, dots(Palette.ESTIMATE));
    addLayer(plot, 3, bandless, dots(Color.WHITE));
    JFreeChart chart = ChartStyle.chart(title, ChartStyle.subtitle(manifest, number, pages), plot);
    ChartStyle.addLegend(chart, legend(rows));
    return new Figure(
        ChartStyle.nameOfPage(NAME, number), title, chart, page.height() + HEIGHT_AROUND_ROWS);
  }

  private static boolean isBanded(ProbabilityRow row) {
    return row.parameterLow().isPresent() && row.parameterHigh().isPresent();
  }

  private static double furthest(ProbabilityRow row) {
    return Math.max(row.ciHigh(), row.parameterHigh().orElse(0));
  }

  private static String estimateWithInterval(ProbabilityRow row) {
    return String.format(
        "%s [%s, %s]",
        Percent.estimate(row.probability()),
        Percent.estimate(row.ciLow()),
        Percent.estimate(row.ciHigh()));
  }

  private static void addBand(XYIntervalSeries bands, int line, ProbabilityRow row) {
    if (isBanded(row)) {
      double low = row.parameterLow().getAsDouble();
      addRange(bands, line, row, low, row.parameterHigh().getAsDouble());
    }
  }

  private static void addRange(
      XYIntervalSeries series, int line, ProbabilityRow row, double low, double high) {
    double estimate = ChartStyle.percent(row.probability());
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

  private static XYErrorRenderer dots(Color inside) {
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

  private static LegendItemCollection legend(List<ProbabilityRow> rows) {
    LegendItemCollection items = new LegendItemCollection();
    items.add(dot("estimate", Palette.ESTIMATE));
    items.add(line("95% Monte Carlo interval (numerical only)", INTERVAL, Palette.ESTIMATE));
    if (rows.stream().anyMatch(ProbabilityPlot::isBanded)) {
      items.add(line("5–95% band from uncertain inputs", BAND, Palette.PARAMETER_BAND));
    }
    if (!rows.stream().allMatch(ProbabilityPlot::isBanded)) {
      items.add(dot("hollow: band unknown, too few events in this run to tell", Color.WHITE));
    }
    return items;
  }

  private static LegendItem dot(String text, Color inside) {
    return new LegendItem(text, null, null, null, DOT, inside, RIM, Palette.ESTIMATE);
  }

  private static LegendItem line(String text, Stroke stroke, Color color) {
    return new LegendItem(text, null, null, null, LEGEND_LINE, stroke, color);
  }
}
