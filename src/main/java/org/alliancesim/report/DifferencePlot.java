package org.alliancesim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alliancesim.results.ComparisonManifest;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Names;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.ui.Layer;

/** How much each probability differs between two scenarios: a dot and an interval a line. */
final class DifferencePlot {

  static final String NAME = "differences";

  private static final String TITLE = "How each probability differs: B minus A";
  static final String NOTHING = "The two scenarios share no state with a status to gain";
  private static final int HEIGHT_AROUND_ROWS = 156;

  private DifferencePlot() {}

  static List<Figure> figures(ComparisonTables comparison) {
    Names names = comparison.manifest().names();
    List<RowPage<ComparisonRow>> pages =
        RowPage.paginate(comparison.rows(), names, PairOrder.mostGainedFirst(names), NOTHING);
    // one scale for all pages, so that they can be compared
    double largest =
        comparison.rows().stream().mapToDouble(DifferencePlot::furthest).max().orElse(0);
    List<Figure> figures = new ArrayList<>();
    for (int page = 1; page <= pages.size(); page++) {
      figures.add(figure(comparison.manifest(), pages.get(page - 1), page, pages.size(), largest));
    }
    return figures;
  }

  private static Figure figure(
      ComparisonManifest manifest,
      RowPage<ComparisonRow> page,
      int number,
      int pages,
      double largest) {
    NumberAxis axis =
        ChartStyle.differenceAxis("Difference in the share of the model's histories", largest);
    XYPlot plot =
        RowPlot.of(
            page,
            axis,
            List.of(
                new RowPlot.Column<>("A to B, %", DifferencePlot::probabilities),
                new RowPlot.Column<>("B − A [95% interval]", DifferencePlot::difference)));
    ValueMarker zero = new ValueMarker(0, Palette.SECONDARY_TEXT, ChartStyle.HAIRLINE);
    plot.addRangeMarker(zero, Layer.BACKGROUND);
    XYIntervalSeries intervals = new XYIntervalSeries("interval");
    XYIntervalSeries estimates = new XYIntervalSeries("estimate");
    for (int index = 0; index < page.lines().size(); index++) {
      int line = index;
      page.lines().get(index).row().ifPresent(row -> add(row, line, intervals, estimates));
    }
    DotLayers.add(plot, 0, intervals, DotLayers.ranges(Palette.ESTIMATE, DotLayers.INTERVAL));
    DotLayers.add(plot, 1, estimates, DotLayers.dots(Palette.ESTIMATE));
    JFreeChart chart = ChartStyle.chart(TITLE, ChartStyle.subtitle(manifest, number, pages), plot);
    ChartStyle.addLegend(chart, legend());
    return new Figure(
        ChartStyle.nameOfPage(NAME, number), TITLE, chart, page.height() + HEIGHT_AROUND_ROWS);
  }

  private static double furthest(ComparisonRow row) {
    return Math.max(Math.abs(row.ciLow()), Math.abs(row.ciHigh()));
  }

  private static String probabilities(ComparisonRow row) {
    return Percent.estimate(row.probabilityA()) + " → " + Percent.estimate(row.probabilityB());
  }

  private static String difference(ComparisonRow row) {
    return String.format(
        Locale.ROOT,
        "%s [%s, %s]",
        Percent.points(row.difference()),
        Percent.points(row.ciLow()),
        Percent.points(row.ciHigh()));
  }

  private static void add(
      ComparisonRow row, int line, XYIntervalSeries intervals, XYIntervalSeries estimates) {
    double estimate = ChartStyle.percent(row.difference());
    intervals.add(
        line,
        line,
        line,
        estimate,
        ChartStyle.percent(row.ciLow()),
        ChartStyle.percent(row.ciHigh()));
    estimates.add(line, line, line, estimate, estimate, estimate);
  }

  private static LegendItemCollection legend() {
    LegendItemCollection items = new LegendItemCollection();
    items.add(DotLayers.dotItem("B minus A", Palette.ESTIMATE));
    items.add(
        DotLayers.lineItem(
            "95% interval of the paired difference (numerical only)",
            DotLayers.INTERVAL, Palette.ESTIMATE));
    return items;
  }
}
