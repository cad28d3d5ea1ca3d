package org.alliancesim.report;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.StatusRow;
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

  private static final String COMPARED = "Where the path to each status stops: A above B";

  /** The stages in a bar, from left to right. */
  private static final Set<Stage> DRAWN = EnumSet.complementOf(EnumSet.of(Stage.NOT_SOUGHT));

  private static final double HALF_BAR = 0.4;

  /** Between two bars of a line. */
  private static final double GAP = 0.06;

  private static final Shape SWATCH = new Rectangle2D.Double(-6, -5, 12, 10);
  private static final int HEIGHT_AROUND_ROWS = 160;

  /** The height of a line with two bars, and how many such lines fit on a printed page. */
  private static final int HIGH_LINE = 24;

  private static final int MOST_HIGH_LINES = 36;

  /**
   * The shares of histories by furthest stage in one scenario: a bar on each line.
   *
   * @param <R> what is shown on a line
   */
  private interface Shares<R> {
    double of(R row, Stage stage);
  }

  /**
   * A page.
   *
   * @param <R> what is shown on a line
   * @param page its lines
   * @param bars the bars of a line, from top to bottom
   * @param columns the numbers beside
   */
  private record Sheet<R extends StatusRow>(
      RowPage<R> page, List<Shares<R>> bars, List<RowPlot.Column<R>> columns) {}

  private FunnelPlot() {}

  static List<Figure> figures(RunTables run) {
    RunManifest manifest = run.manifest();
    String title = "Where the path to each status stops by " + ChartStyle.horizon(manifest);
    LastStages lastStages = new LastStages(run.tables());
    List<RowPlot.Column<ProbabilityRow>> columns =
        List.of(
            new RowPlot.Column<>("held, %", row -> Percent.estimate(row.probability())),
            new RowPlot.Column<>(
                "not sought, %", row -> Percent.share(lastStages.share(row, Stage.NOT_SOUGHT))));
    List<RowPage<ProbabilityRow>> pages = ProbabilityPlot.pages(run);
    List<Figure> figures = new ArrayList<>();
    for (int number = 1; number <= pages.size(); number++) {
      RowPage<ProbabilityRow> page = pages.get(number - 1);
      JFreeChart chart =
          chart(
              title,
              ChartStyle.subtitle(manifest, number, pages.size()),
              ChartStyle.axisName(pages.size()),
              new Sheet<>(page, List.of(lastStages::share), columns));
      figures.add(
          new Figure(
              ChartStyle.nameOfPage(NAME, number),
              title,
              chart,
              page.height() + HEIGHT_AROUND_ROWS));
    }
    return figures;
  }

  /** Two bars on each line: A above B. */
  static List<Figure> figures(ComparisonTables comparison) {
    Names names = comparison.manifest().names();
    LastStages inA = new LastStages(comparison.tables().a());
    LastStages inB = new LastStages(comparison.tables().b());
    List<Shares<PairedRow>> bars =
        List.of(
            (row, stage) -> inA.share(row.a(), stage), (row, stage) -> inB.share(row.b(), stage));
    List<RowPlot.Column<PairedRow>> columns =
        List.of(
            new RowPlot.Column<>(
                "held, A → B, %",
                row ->
                    Percent.estimate(row.a().probability())
                        + " → "
                        + Percent.estimate(row.b().probability())),
            new RowPlot.Column<>(
                "not sought, A → B, %",
                row ->
                    Percent.share(inA.share(row.a(), Stage.NOT_SOUGHT))
                        + " → "
                        + Percent.share(inB.share(row.b(), Stage.NOT_SOUGHT))));
    List<RowPage<PairedRow>> pages =
        RowPage.paginate(
            PairedRow.of(comparison),
            names,
            PairedRow.mostGainedFirst(names),
            DifferencePlot.NOTHING,
            MOST_HIGH_LINES);
    List<Figure> figures = new ArrayList<>();
    for (int number = 1; number <= pages.size(); number++) {
      RowPage<PairedRow> page = pages.get(number - 1);
      JFreeChart chart =
          chart(
              COMPARED,
              ChartStyle.subtitle(comparison.manifest(), number, pages.size()),
              ChartStyle.axisName(pages.size()),
              new Sheet<>(page, bars, columns));
      figures.add(
          new Figure(
              ChartStyle.nameOfPage(NAME, number),
              COMPARED,
              chart,
              HIGH_LINE * page.lines().size() + HEIGHT_AROUND_ROWS));
    }
    return figures;
  }

  private static <R extends StatusRow> JFreeChart chart(
      String title, String subtitle, String axisName, Sheet<R> sheet) {
    // a scale for each page: on a common one the status most wished for would squeeze the others
    double largest =
        sheet.page().lines().stream()
            .flatMap(line -> line.row().stream())
            .flatMapToDouble(
                row -> sheet.bars().stream().mapToDouble(shares -> wishedFor(shares, row)))
            .max()
            .orElse(1);
    NumberAxis axis =
        ChartStyle.percentAxis(
            "Share of this model's histories by furthest stage", axisName, largest);
    XYPlot plot = RowPlot.of(sheet.page(), axis, sheet.columns());
    plot.setDataset(dataset(sheet));
    plot.setRenderer(bars());
    JFreeChart chart = ChartStyle.chart(title, subtitle, plot);
    ChartStyle.addLegend(chart, legend());
    return chart;
  }

  private static <R> double wishedFor(Shares<R> shares, R row) {
    return DRAWN.stream().mapToDouble(stage -> shares.of(row, stage)).sum();
  }

  private static <R extends StatusRow> XYIntervalSeriesCollection dataset(Sheet<R> sheet) {
    Map<Stage, XYIntervalSeries> series = new EnumMap<>(Stage.class);
    XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
    for (Stage stage : DRAWN) {
      series.put(stage, new XYIntervalSeries(stage.key()));
      dataset.addSeries(series.get(stage));
    }
    int bars = sheet.bars().size();
    double height = (2 * HALF_BAR - (bars - 1) * GAP) / bars;
    for (int index = 0; index < sheet.page().lines().size(); index++) {
      for (int bar = 0; bar < bars; bar++) {
        double top = index - HALF_BAR + bar * (height + GAP);
        Shares<R> shares = sheet.bars().get(bar);
        sheet
            .page()
            .lines()
            .get(index)
            .row()
            .ifPresent(row -> addBar(series, shares, row, top, top + height));
      }
    }
    return dataset;
  }

  private static <R> void addBar(
      Map<Stage, XYIntervalSeries> series, Shares<R> shares, R row, double top, double bottom) {
    double from = 0;
    for (Stage stage : DRAWN) {
      double to = from + ChartStyle.percent(shares.of(row, stage));
      if (to > from) {
        Objects.requireNonNull(series.get(stage))
            .add((top + bottom) / 2, top, bottom, to, from, to);
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
