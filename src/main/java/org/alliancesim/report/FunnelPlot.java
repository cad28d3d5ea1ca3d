package org.alliancesim.report;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * Where the path to each status stops: the shares of histories by the furthest stage reached.
 *
 * <p>Most statuses are not sought in nearly all histories. Those histories are a number beside the
 * bar, so that the bar has room for the stages.
 */
final class FunnelPlot {

  static final String NAME = "funnel";

  /** The stages in a bar, from left to right. */
  private static final Set<Stage> DRAWN = EnumSet.complementOf(EnumSet.of(Stage.NOT_SOUGHT));

  private static final double HALF_BAR = 0.4;
  private static final Shape SWATCH = new Rectangle2D.Double(-6, -5, 12, 10);
  private static final int HEIGHT_AROUND_ROWS = 160;

  private final RunManifest manifest;
  private final LastStages lastStages;

  private FunnelPlot(RunTables run) {
    manifest = run.manifest();
    lastStages = new LastStages(run.tables());
  }

  static List<Figure> figures(RunTables run) {
    FunnelPlot plot = new FunnelPlot(run);
    List<RowPage<ProbabilityRow>> pages = ProbabilityPlot.pages(run);
    List<Figure> figures = new ArrayList<>();
    for (int page = 1; page <= pages.size(); page++) {
      figures.add(plot.figure(pages.get(page - 1), page, pages.size()));
    }
    return figures;
  }

  private Figure figure(RowPage<ProbabilityRow> page, int number, int pages) {
    String title = "Where the path to each status stops by " + ChartStyle.horizon(manifest);
    // a scale for each page: on a common one the status most wished for would squeeze the others
    double largest =
        page.lines().stream()
            .flatMap(line -> line.row().stream())
            .mapToDouble(this::wishedFor)
            .max()
            .orElse(1);
    NumberAxis axis =
        ChartStyle.percentAxis(
            "Share of this model's histories by furthest stage",
            ChartStyle.axisName(pages),
            largest);
    XYPlot plot = RowPlot.of(page, axis, columns());
    plot.setDataset(dataset(page));
    plot.setRenderer(bars());
    JFreeChart chart = ChartStyle.chart(title, ChartStyle.subtitle(manifest, number, pages), plot);
    ChartStyle.addLegend(chart, legend());
    return new Figure(
        ChartStyle.nameOfPage(NAME, number), title, chart, page.height() + HEIGHT_AROUND_ROWS);
  }

  private List<RowPlot.Column<ProbabilityRow>> columns() {
    return List.of(
        new RowPlot.Column<>("held, %", row -> Percent.estimate(row.probability())),
        new RowPlot.Column<>(
            "not sought, %", row -> Percent.share(lastStages.share(row, Stage.NOT_SOUGHT))));
  }

  private double wishedFor(ProbabilityRow row) {
    return DRAWN.stream().mapToDouble(stage -> lastStages.share(row, stage)).sum();
  }

  private XYIntervalSeriesCollection dataset(RowPage<ProbabilityRow> page) {
    Map<Stage, XYIntervalSeries> series = new EnumMap<>(Stage.class);
    XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
    for (Stage stage : DRAWN) {
      series.put(stage, new XYIntervalSeries(stage.key()));
      dataset.addSeries(series.get(stage));
    }
    for (int index = 0; index < page.lines().size(); index++) {
      int line = index;
      page.lines().get(index).row().ifPresent(row -> addBar(series, line, row));
    }
    return dataset;
  }

  private void addBar(Map<Stage, XYIntervalSeries> series, int line, ProbabilityRow row) {
    double from = 0;
    for (Stage stage : DRAWN) {
      double to = from + ChartStyle.percent(lastStages.share(row, stage));
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
    int index = 0;
    for (Stage stage : DRAWN) {
      renderer.setSeriesPaint(index++, Palette.of(stage));
    }
    return renderer;
  }

  private static LegendItemCollection legend() {
    LegendItemCollection items = new LegendItemCollection();
    for (Stage stage : DRAWN) {
      Color color = Palette.of(stage);
      items.add(new LegendItem(stage.label(), null, null, null, SWATCH, color));
    }
    return items;
  }
}
