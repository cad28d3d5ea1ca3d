package org.alliancesim.report;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.OutcomeRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.world.StateCode;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Where the path to each status stops: the shares of histories by the furthest stage reached. */
final class FunnelPlot {

  static final String NAME = "funnel";

  private static final double HALF_BAR = 0.4;
  private static final Shape SWATCH = new Rectangle2D.Double(-6, -5, 12, 10);
  private static final int HEIGHT_AROUND_ROWS = 160;

  private record Pair(StateCode state, String status) {}

  private FunnelPlot() {}

  static List<Figure> figures(RunTables run) {
    Map<Pair, Map<Stage, Double>> shares = shares(run.tables().outcomes());
    List<RowPage> pages = RowPage.paginate(run.tables().probabilities(), run.manifest().names());
    List<Figure> figures = new ArrayList<>();
    for (int page = 1; page <= pages.size(); page++) {
      figures.add(figure(run.manifest(), shares, pages.get(page - 1), page, pages.size()));
    }
    return figures;
  }

  private static Map<Pair, Map<Stage, Double>> shares(List<OutcomeRow> outcomes) {
    Map<Pair, Map<Stage, Double>> shares = new HashMap<>();
    for (OutcomeRow row : outcomes) {
      shares
          .computeIfAbsent(new Pair(row.state(), row.status()), pair -> new EnumMap<>(Stage.class))
          .merge(row.stage(), row.share(), Double::sum);
    }
    return shares;
  }

  private static Figure figure(
      RunManifest manifest,
      Map<Pair, Map<Stage, Double>> shares,
      RowPage page,
      int number,
      int pages) {
    String title = "Where the path to each status stops by " + ChartStyle.horizon(manifest);
    NumberAxis axis =
        ChartStyle.percentAxis("Share of this model's histories, by the furthest stage reached", 1);
    XYPlot plot =
        RowPlot.of(page, axis, "held, %", row -> ChartStyle.percentText(row.probability()));
    plot.setDataset(dataset(shares, page));
    plot.setRenderer(bars());
    JFreeChart chart = ChartStyle.chart(title, ChartStyle.subtitle(manifest, number, pages), plot);
    ChartStyle.addLegend(chart, legend());
    return new Figure(
        ChartStyle.nameOfPage(NAME, number), title, chart, page.height() + HEIGHT_AROUND_ROWS);
  }

  private static XYIntervalSeriesCollection dataset(
      Map<Pair, Map<Stage, Double>> shares, RowPage page) {
    Map<Stage, XYIntervalSeries> series = new EnumMap<>(Stage.class);
    XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
    for (Stage stage : Stage.values()) {
      series.put(stage, new XYIntervalSeries(stage.key()));
      dataset.addSeries(series.get(stage));
    }
    for (int index = 0; index < page.lines().size(); index++) {
      int line = index;
      page.lines().get(index).row().ifPresent(row -> addBar(series, line, row, shares));
    }
    return dataset;
  }

  private static void addBar(
      Map<Stage, XYIntervalSeries> series,
      int line,
      ProbabilityRow row,
      Map<Pair, Map<Stage, Double>> shares) {
    Map<Stage, Double> stages = shares.getOrDefault(new Pair(row.state(), row.status()), Map.of());
    double from = 0;
    for (Stage stage : Stage.values()) {
      double to = from + ChartStyle.percent(stages.getOrDefault(stage, 0.0));
      if (to > from) {
        series.get(stage).add(line, line - HALF_BAR, line + HALF_BAR, to, from, to);
      }
      from = to;
    }
  }

  private static XYBarRenderer bars() {
    XYBarRenderer renderer = new XYBarRenderer();
    renderer.setUseYInterval(true);
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    for (Stage stage : Stage.values()) {
      renderer.setSeriesPaint(stage.ordinal(), Palette.of(stage));
    }
    return renderer;
  }

  private static LegendItemCollection legend() {
    LegendItemCollection items = new LegendItemCollection();
    for (Stage stage : Stage.values()) {
      Color color = Palette.of(stage);
      items.add(new LegendItem(stage.label(), null, null, null, SWATCH, color));
    }
    return items;
  }
}
