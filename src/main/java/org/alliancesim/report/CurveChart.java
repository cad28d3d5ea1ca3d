package org.alliancesim.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jfree.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

/** Changes of status as curves, each with its interval and its name at its end. */
final class CurveChart {

  static final int HEIGHT = 460;

  private static final int MOST_CURVES = Palette.CURVES.size();

  /** The part of the width after the end of the curves, for their names. */
  private static final double LABEL_SHARE = 0.4;

  /** The same where the names are short. */
  private static final double SHORT_LABEL_SHARE = 0.18;

  /** Between panels. */
  private static final double GAP = 12;

  private static final int BAND_ALPHA = 60;

  /** What is shaded around a probability. */
  static final String MONTE_CARLO = "95% Monte Carlo interval (numerical only)";

  static final Stroke THROUGH =
      new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final Stroke DASHED =
      new BasicStroke(
          1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {5, 4}, 0);

  /** Why there is no curve, if no pair leads. */
  static final String NOTHING_GAINED = "No state gained any status in any history.";

  private CurveChart() {}

  /**
   * A point of a curve.
   *
   * @param x where, in the unit of the axis below
   * @param share the estimate, 0 to 1
   * @param low the lower end of its interval
   * @param high the upper end
   */
  record Point(double x, double share, double low, double high) {}

  /**
   * A curve.
   *
   * @param name the upper line of its name
   * @param status the lower line; may be empty
   * @param color its colour
   * @param stroke how it is drawn
   * @param points from left to right, at least one
   */
  record Curve(String name, String status, Color color, Stroke stroke, List<Point> points) {

    double last() {
      return points.get(points.size() - 1).share();
    }
  }

  /**
   * The axis below.
   *
   * @param axis its range is set where it is drawn
   * @param start where it starts
   * @param end where the curves end
   */
  record Across(ValueAxis axis, double start, double end) {}

  /** The pairs whose curves are drawn: the likeliest, as many as there are colours. */
  static List<ProbabilityRow> leading(RunTables run) {
    return run.tables().probabilities().stream()
        .filter(row -> row.probability() > 0)
        .sorted(PairOrder.likeliestFirst(run.manifest().names()))
        .limit(MOST_CURVES)
        .toList();
  }

  /** What differs most between the scenarios of a comparison, as many as there are colours. */
  static List<ComparisonRow> leading(ComparisonTables comparison) {
    return comparison.rows().stream()
        .filter(row -> row.onlyA() + row.onlyB() > 0)
        .sorted(PairOrder.mostMovedFirst(comparison.manifest().names()))
        .limit(MOST_CURVES)
        .toList();
  }

  /** The curves of a run, each in a colour of its own; those without points are left out. */
  static List<Curve> ofRun(
      RunTables run, List<ProbabilityRow> pairs, Function<ProbabilityRow, List<Point>> pointsOf) {
    Names names = run.manifest().names();
    List<Curve> curves = new ArrayList<>();
    for (ProbabilityRow pair : pairs) {
      List<Point> points = pointsOf.apply(pair);
      if (!points.isEmpty()) {
        double last = points.get(points.size() - 1).share();
        curves.add(
            new Curve(
                names.state(pair.state()) + " " + Percent.estimate(last) + "%",
                names.status(pair.status()),
                Palette.CURVES.get(curves.size()),
                THROUGH,
                points));
      }
    }
    return curves;
  }

  /** The chart of a run. */
  static JFreeChart of(
      RunTables run, String title, List<Curve> curves, Across across, String nothing) {
    return of(
        title,
        ChartStyle.subtitle(run.manifest(), 1, 1),
        curves,
        shareAxis(curves),
        across,
        legend(MONTE_CARLO),
        nothing);
  }

  /** An axis that covers the shares of these curves and their intervals. */
  static NumberAxis shareAxis(List<Curve> curves) {
    return ChartStyle.percentAxis("Share of this model's histories", furthest(curves).orElse(1));
  }

  /** The end of an interval that lies furthest from 0; empty if there are no curves. */
  static OptionalDouble furthest(List<Curve> curves) {
    return curves.stream()
        .flatMap(curve -> curve.points().stream())
        .mapToDouble(point -> Math.max(Math.abs(point.low()), Math.abs(point.high())))
        .max();
  }

  /**
   * The chart; one that says so if there is nothing to draw.
   *
   * @param shares the axis on the left
   * @param legend what lines and shades mean
   * @param nothing what to say if there are no curves
   */
  static JFreeChart of(
      String title,
      String subtitle,
      List<Curve> curves,
      NumberAxis shares,
      Across across,
      LegendItemCollection legend,
      String nothing) {
    XYPlot plot = plot(curves, shares, range(across, curves.isEmpty() ? 0 : LABEL_SHARE));
    plot.addAnnotation(
        curves.isEmpty()
            ? instead(nothing, across.axis(), shares)
            : new EndLabels(across.end(), labels(curves)));
    JFreeChart chart = ChartStyle.chart(title, subtitle, plot);
    if (!curves.isEmpty()) {
      ChartStyle.addLegend(chart, legend);
    }
    return chart;
  }

  /**
   * Some curves that belong together.
   *
   * @param heading what they are of
   * @param curves at least one
   */
  record Panel(String heading, List<Curve> curves) {}

  /** Panels one above the other, with one scale and one axis below. */
  static JFreeChart of(
      String title,
      String subtitle,
      List<Panel> panels,
      Across across,
      LegendItemCollection legend) {
    double largest =
        furthest(panels.stream().flatMap(panel -> panel.curves().stream()).toList()).orElse(1);
    CombinedDomainXYPlot all = new CombinedDomainXYPlot(range(across, SHORT_LABEL_SHARE));
    all.setGap(GAP);
    for (Panel panel : panels) {
      NumberAxis shares = ChartStyle.percentAxis("", largest);
      shares.setLabel("%");
      XYPlot plot = plot(panel.curves(), shares, null);
      plot.addAnnotation(new EndLabels(across.end(), labels(panel.curves())));
      XYTextAnnotation heading =
          new XYTextAnnotation(panel.heading(), across.start(), shares.getUpperBound());
      heading.setFont(ChartStyle.HEADING_FONT);
      heading.setPaint(Palette.TEXT);
      heading.setTextAnchor(TextAnchor.TOP_LEFT);
      plot.addAnnotation(heading);
      all.add(plot);
    }
    JFreeChart chart = ChartStyle.chart(title, subtitle, all);
    ChartStyle.addLegend(chart, legend);
    return chart;
  }

  /** The axis, with a share of the width after the end of the curves for their names. */
  private static ValueAxis range(Across across, double labelShare) {
    double length = across.end() - across.start();
    ValueAxis axis = across.axis();
    axis.setRange(across.start(), across.start() + length / (1 - labelShare));
    ChartStyle.style(axis);
    axis.setTickMarksVisible(true);
    return axis;
  }

  private static XYPlot plot(List<Curve> curves, NumberAxis shares, @Nullable ValueAxis across) {
    XYPlot plot = new XYPlot();
    plot.setRangeAxis(shares);
    plot.setDomainAxis(across);
    plot.setDataset(dataset(curves));
    plot.setRenderer(lines(curves));
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(ChartStyle.HAIRLINE);
    return plot;
  }

  private static YIntervalSeriesCollection dataset(List<Curve> curves) {
    YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
    for (int index = 0; index < curves.size(); index++) {
      YIntervalSeries series = new YIntervalSeries(index);
      for (Point point : curves.get(index).points()) {
        series.add(
            point.x(),
            ChartStyle.percent(point.share()),
            ChartStyle.percent(point.low()),
            ChartStyle.percent(point.high()));
      }
      dataset.addSeries(series);
    }
    return dataset;
  }

  private static DeviationRenderer lines(List<Curve> curves) {
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setAlpha(1);
    for (int index = 0; index < curves.size(); index++) {
      Curve curve = curves.get(index);
      renderer.setSeriesPaint(index, curve.color());
      renderer.setSeriesFillPaint(index, Palette.transparent(curve.color(), BAND_ALPHA));
      renderer.setSeriesStroke(index, curve.stroke());
    }
    return renderer;
  }

  private static List<EndLabels.Label> labels(List<Curve> curves) {
    return curves.stream()
        .map(
            curve ->
                new EndLabels.Label(
                    ChartStyle.percent(curve.last()), curve.name(), curve.status(), curve.color()))
        .toList();
  }

  private static XYTextAnnotation instead(String nothing, ValueAxis across, NumberAxis shares) {
    XYTextAnnotation text =
        new XYTextAnnotation(
            nothing, across.getRange().getCentralValue(), shares.getRange().getCentralValue());
    text.setFont(ChartStyle.LABEL_FONT);
    text.setPaint(Palette.SECONDARY_TEXT);
    return text;
  }

  /** A legend that says what is shaded. */
  static LegendItemCollection legend(String shaded) {
    LegendItemCollection items = new LegendItemCollection();
    items.add(
        new LegendItem(
            "shaded: " + shaded,
            null,
            null,
            null,
            new Rectangle2D.Double(-9, -5, 18, 10),
            Palette.transparent(Palette.ESTIMATE, BAND_ALPHA)));
    return items;
  }
}
