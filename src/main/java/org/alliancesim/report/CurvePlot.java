package org.alliancesim.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.alliancesim.results.CurveRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The likeliest changes of status and how likely each is by month, with its interval. */
final class CurvePlot {

  static final String NAME = "curves";

  private static final int HEIGHT = 460;
  private static final int MOST_CURVES = Palette.CURVES.size();

  /** The part of the width after the last month, for the names of the curves. */
  private static final double LABEL_SHARE = 0.4;

  private static final int BAND_ALPHA = 60;
  private static final int MONTHS_PER_YEAR = 12;
  private static final int MOST_TICKS = 8;
  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

  private CurvePlot() {}

  private record Curve(ProbabilityRow pair, List<CurveRow> points) {}

  static Figure figure(RunTables run) {
    RunManifest manifest = run.manifest();
    String title =
        "The likeliest changes of status, month by month until " + ChartStyle.horizon(manifest);
    List<Curve> curves = leading(run);
    double largest =
        curves.stream()
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(CurveRow::ciHigh)
            .max()
            .orElse(1);
    XYPlot plot = new XYPlot();
    NumberAxis shares = ChartStyle.percentAxis("Share of this model's histories", largest);
    DateAxis months = axis(manifest, curves.isEmpty() ? 0 : LABEL_SHARE);
    plot.setRangeAxis(shares);
    plot.setDomainAxis(months);
    plot.setDataset(dataset(curves));
    plot.setRenderer(lines(curves.size()));
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(ChartStyle.HAIRLINE);
    if (curves.isEmpty()) {
      plot.addAnnotation(nothingGained(months, shares));
    } else {
      plot.addAnnotation(labels(curves, manifest));
    }
    JFreeChart chart = ChartStyle.chart(title, ChartStyle.subtitle(manifest, 1, 1), plot);
    if (!curves.isEmpty()) {
      ChartStyle.addLegend(chart, legend());
    }
    return new Figure(NAME, title, chart, HEIGHT);
  }

  private static List<Curve> leading(RunTables run) {
    Names names = run.manifest().names();
    List<Curve> curves = new ArrayList<>();
    run.tables().probabilities().stream()
        .filter(row -> row.probability() > 0)
        .sorted(PairOrder.likeliestFirst(names))
        .limit(MOST_CURVES)
        .forEach(row -> curves.add(new Curve(row, points(run.tables().curves(), row))));
    curves.removeIf(curve -> curve.points().isEmpty());
    return curves;
  }

  private static List<CurveRow> points(List<CurveRow> rows, ProbabilityRow pair) {
    return rows.stream()
        .filter(row -> row.state().equals(pair.state()) && row.status().equals(pair.status()))
        .sorted(Comparator.comparing(CurveRow::month))
        .toList();
  }

  private static YIntervalSeriesCollection dataset(List<Curve> curves) {
    YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
    for (int index = 0; index < curves.size(); index++) {
      YIntervalSeries series = new YIntervalSeries(index);
      for (CurveRow point : curves.get(index).points()) {
        series.add(
            endOf(point.month()),
            ChartStyle.percent(point.probability()),
            ChartStyle.percent(point.ciLow()),
            ChartStyle.percent(point.ciHigh()));
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

  private static EndLabels labels(List<Curve> curves, RunManifest manifest) {
    List<EndLabels.Label> labels = new ArrayList<>();
    for (int index = 0; index < curves.size(); index++) {
      ProbabilityRow pair = curves.get(index).pair();
      List<CurveRow> points = curves.get(index).points();
      double last = points.get(points.size() - 1).probability();
      labels.add(
          new EndLabels.Label(
              ChartStyle.percent(last),
              manifest.names().state(pair.state()) + " " + Percent.estimate(last) + "%",
              manifest.names().status(pair.status()),
              Palette.CURVES.get(index)));
    }
    return new EndLabels(endOf(manifest.end()), labels);
  }

  private static XYTextAnnotation nothingGained(DateAxis months, NumberAxis shares) {
    XYTextAnnotation text =
        new XYTextAnnotation(
            "No state gained any status in any history.",
            months.getRange().getCentralValue(),
            shares.getRange().getCentralValue());
    text.setFont(ChartStyle.LABEL_FONT);
    text.setPaint(Palette.SECONDARY_TEXT);
    return text;
  }

  private static DateAxis axis(RunManifest manifest, double labelShare) {
    double start = startOf(manifest.start());
    double end = endOf(manifest.end());
    DateAxis axis = new EndingDateAxis(end);
    axis.setRange(start, start + (end - start) / (1 - labelShare));
    axis.setTickUnit(tickUnit(manifest.months()));
    ChartStyle.style(axis);
    axis.setTickMarksVisible(true);
    return axis;
  }

  private static DateTickUnit tickUnit(int months) {
    int years = (months + MONTHS_PER_YEAR - 1) / MONTHS_PER_YEAR;
    if (months > 2 * MONTHS_PER_YEAR) {
      int step = (years + MOST_TICKS - 1) / MOST_TICKS;
      return new DateTickUnit(DateTickUnitType.YEAR, step, format("yyyy"));
    }
    int step = (months + MOST_TICKS - 1) / MOST_TICKS;
    return new DateTickUnit(DateTickUnitType.MONTH, step, format("yyyy-MM"));
  }

  private static DateFormat format(String pattern) {
    DateFormat format = new SimpleDateFormat(pattern, Locale.ROOT);
    format.setTimeZone(UTC);
    return format;
  }

  private static double startOf(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static double endOf(YearMonth month) {
    return startOf(month.plusMonths(1));
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
