package org.alliancesim.report;

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

/** How likely each candidate is to gain each status: a dot and two intervals a line. */
final class ProbabilityPlot {

  static final String NAME = "probabilities";

  private static final String NOTHING = "No state can gain a status in this scenario";

  private static final int HEIGHT_AROUND_ROWS = 140;

  private ProbabilityPlot() {}

  static List<Figure> figures(RunTables run) {
    List<ProbabilityRow> rows = run.tables().probabilities();
    List<RowPage<ProbabilityRow>> pages = pages(run);
    // one scale for all pages, so that they can be compared
    double largest = rows.stream().mapToDouble(ProbabilityPlot::furthest).max().orElse(0);
    List<Figure> figures = new ArrayList<>();
    for (int page = 1; page <= pages.size(); page++) {
      figures.add(figure(run.manifest(), pages.get(page - 1), page, pages.size(), largest));
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
      RunManifest manifest, RowPage<ProbabilityRow> page, int number, int pages, double largest) {
    String title =
        "How likely each state is to gain each status by " + ChartStyle.horizon(manifest);
    NumberAxis shares = ChartStyle.percentAxis("Share of this model's histories", largest);
    XYPlot plot =
        RowPlot.of(
            page,
            shares,
            List.of(
                new RowPlot.Column<>("% [95% interval]", ProbabilityPlot::estimateWithInterval)));
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
    DotLayers.add(plot, 0, bands, DotLayers.ranges(Palette.PARAMETER_BAND, DotLayers.BAND));
    DotLayers.add(plot, 1, intervals, DotLayers.ranges(Palette.ESTIMATE, DotLayers.INTERVAL));
    DotLayers.add(plot, 2, estimates, DotLayers.dots());
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

  private static LegendItemCollection legend(boolean banded) {
    LegendItemCollection items = new LegendItemCollection();
    items.add(DotLayers.dotItem("estimate"));
    items.add(
        DotLayers.lineItem(
            "95% Monte Carlo interval (numerical only)", DotLayers.INTERVAL, Palette.ESTIMATE));
    if (banded) {
      items.add(
          DotLayers.lineItem(
              "5–95% band from uncertain inputs", DotLayers.BAND, Palette.PARAMETER_BAND));
    }
    return items;
  }
}
