package org.alliancesim.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The likeliest changes of status as curves, each with its interval and its name at its end. */
final class CurveChart {

  static final int HEIGHT = 460;

  private static final int MOST_CURVES = Palette.CURVES.size();

  /** The part of the width after the end of the curves, for their names. */
  private static final double LABEL_SHARE = 0.4;

  private static final int BAND_ALPHA = 60;

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
   * @param pair whose
   * @param points from left to right
   */
  record Curve(ProbabilityRow pair, List<Point> points) {}

  /** The pairs whose curves are drawn: the likeliest, as many as there are colours. */
  static List<ProbabilityRow> leading(RunTables run) {
    return run.tables().probabilities().stream()
        .filter(row -> row.probability() > 0)
        .sorted(PairOrder.likeliestFirst(run.manifest().names()))
        .limit(MOST_CURVES)
        .toList();
  }

  /**
   * The chart; one that says so if there is nothing to draw.
   *
   * @param across the axis below; its range is set here
   * @param start where the axis starts
   * @param end where the curves end
   * @param nothing what to say if there are no curves
   */
  static JFreeChart of(
      RunTables run,
      String title,
      List<Curve> pairs,
      ValueAxis across,
      double start,
      double end,
      String nothing) {
    List<Curve> curves = pairs.stream().filter(curve -> !curve.points().isEmpty()).toList();
    double largest =
        curves.stream()
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(Point::high)
            .max()
            .orElse(1);
    NumberAxis shares = ChartStyle.percentAxis("Share of this model's histories", largest);
    across.setRange(start, start + (end - start) / (curves.isEmpty() ? 1 : 1 - LABEL_SHARE));
    ChartStyle.style(across);
    across.setTickMarksVisible(true);
    XYPlot plot = new XYPlot();
    plot.setRangeAxis(shares);
    plot.setDomainAxis(across);
    plot.setDataset(dataset(curves));
    plot.setRenderer(lines(curves.size()));
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(ChartStyle.HAIRLINE);
    plot.addAnnotation(
        curves.isEmpty()
            ? instead(nothing, across, shares)
            : new EndLabels(end, labels(curves, run.manifest().names())));
    JFreeChart chart = ChartStyle.chart(title, ChartStyle.subtitle(run.manifest(), 1, 1), plot);
    if (!curves.isEmpty()) {
      ChartStyle.addLegend(chart, legend());
    }
    return chart;
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

  private static DeviationRenderer lines(int curves) {
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setAlpha(1);
    for (int index = 0; index < curves; index++) {
      Color color = Palette.CURVES.get(index);
      renderer.setSeriesPaint(index, color);
      renderer.setSeriesFillPaint(index, Palette.transparent(color, BAND_ALPHA));
      renderer.setSeriesStroke(
          index, new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }
    return renderer;
  }

  private static List<EndLabels.Label> labels(List<Curve> curves, Names names) {
    List<EndLabels.Label> labels = new ArrayList<>();
    for (int index = 0; index < curves.size(); index++) {
      ProbabilityRow pair = curves.get(index).pair();
      List<Point> points = curves.get(index).points();
      double last = points.get(points.size() - 1).share();
      labels.add(
          new EndLabels.Label(
              ChartStyle.percent(last),
              names.state(pair.state()) + " " + Percent.estimate(last) + "%",
              names.status(pair.status()),
              Palette.CURVES.get(index)));
    }
    return labels;
  }

  private static XYTextAnnotation instead(String nothing, ValueAxis across, NumberAxis shares) {
    XYTextAnnotation text =
        new XYTextAnnotation(
            nothing, across.getRange().getCentralValue(), shares.getRange().getCentralValue());
    text.setFont(ChartStyle.LABEL_FONT);
    text.setPaint(Palette.SECONDARY_TEXT);
    return text;
  }

  private static LegendItemCollection legend() {
    LegendItemCollection items = new LegendItemCollection();
    items.add(
        new LegendItem(
            "shaded: 95% Monte Carlo interval (numerical only)",
            null,
            null,
            null,
            new Rectangle2D.Double(-9, -5, 18, 10),
            Palette.transparent(Palette.ESTIMATE, BAND_ALPHA)));
    return items;
  }
}
