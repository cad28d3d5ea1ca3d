package org.alliancesim.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYIntervalSeries;

/**
 * How likely each candidate is to gain each status: a dot and two intervals a line. Where the run
 * could not tell how far the inputs move a probability, the dot is hollow: a missing band would
 * look like a narrow one.
 */
final class ProbabilityPlot {

  static final String NAME = "probabilities";

  private static final String NOTHING = "No state can gain a status in this scenario";

  private static final int HEIGHT_AROUND_ROWS = 158;

  private ProbabilityPlot() {}

  static List<Figure> figures(RunTables run) {
    List<RowPage<ProbabilityRow>> pages = pages(run);
    List<Figure> figures = new ArrayList<>();
    for (int page = 1; page <= pages.size(); page++) {
      figures.add(figure(run.manifest(), pages.get(page - 1), page, pages.size()));
    }
    return figures;
  }

  /** The pages of every figure of candidates and statuses, so that their lines agree. */
  static List<RowPage<ProbabilityRow>> pages(RunTables run) {
    Names names = run.manifest().names();
    return RowPage.paginate(
        run.tables().probabilities(), names, PairOrder.likeliestFirst(names), NOTHING);
  }

  private static Figure figure(
      RunManifest manifest, RowPage<ProbabilityRow> page, int number, int pages) {
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
            List.of(
                new RowPlot.Column<>("% [95% interval]", ProbabilityPlot::estimateWithInterval)));
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
    DotLayers.add(plot, 0, bands, DotLayers.ranges(Palette.PARAMETER_BAND, DotLayers.BAND));
    DotLayers.add(plot, 1, intervals, DotLayers.ranges(Palette.ESTIMATE, DotLayers.INTERVAL));
    DotLayers.add(plot, 2, banded, DotLayers.dots(Palette.ESTIMATE));
    DotLayers.add(plot, 3, bandless, DotLayers.dots(Color.WHITE));
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

  private static LegendItemCollection legend(List<ProbabilityRow> rows) {
    LegendItemCollection items = new LegendItemCollection();
    items.add(DotLayers.dotItem("estimate", Palette.ESTIMATE));
    items.add(
        DotLayers.lineItem(
            "95% Monte Carlo interval (numerical only)", DotLayers.INTERVAL, Palette.ESTIMATE));
    if (rows.stream().anyMatch(ProbabilityPlot::isBanded)) {
      items.add(
          DotLayers.lineItem(
              "5–95% band from uncertain inputs", DotLayers.BAND, Palette.PARAMETER_BAND));
    }
    if (!rows.stream().allMatch(ProbabilityPlot::isBanded)) {
      items.add(
          DotLayers.dotItem(
              "hollow: band unknown, too few events in this run to tell", Color.WHITE));
    }
    return items;
  }
}
