package org.alliancesim.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.DifferenceConvergenceRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.ui.Layer;

/** Whether the run was long enough: the likeliest estimates as histories were added. */
final class ConvergencePlot {

  static final String NAME = "convergence";

  private static final String TITLE = "How the estimates settled as histories were added";
  private static final String COMPARED = "How the differences settled as histories were added";
  private static final String NOTHING_DIFFERS = "No pair of histories differs.";
  private static final String TOO_SHORT =
      "The run is too short to see: it has estimates from all its histories alone.";
  private static final int MOST_TICKS = 5;
  private static final int[] ROUND = {1, 2, 5};

  private ConvergencePlot() {}

  static Figure figure(RunTables run) {
    List<ProbabilityRow> pairs = CurveChart.leading(run);
    List<CurveChart.Curve> curves =
        longEnough(CurveChart.ofRun(run, pairs, pair -> points(run.tables().convergence(), pair)));
    JFreeChart chart =
        CurveChart.of(
            run,
            TITLE,
            curves,
            histories("Histories counted", run.manifest().replicates()),
            pairs.isEmpty() ? CurveChart.NOTHING_GAINED : TOO_SHORT);
    return new Figure(NAME, TITLE, chart, CurveChart.HEIGHT);
  }

  /** Whether a comparison was long enough: the largest differences as pairs were added. */
  static Figure figure(ComparisonTables comparison) {
    Names names = comparison.manifest().names();
    List<ComparisonRow> pairs = CurveChart.leading(comparison);
    List<CurveChart.Curve> all = new ArrayList<>();
    for (ComparisonRow pair : pairs) {
      all.add(
          new CurveChart.Curve(
              names.state(pair.state()) + " " + Percent.points(pair.difference()),
              names.status(pair.status()),
              Palette.CURVES.get(all.size()),
              CurveChart.THROUGH,
              differences(comparison.tables().convergence(), pair)));
    }
    List<CurveChart.Curve> curves = longEnough(all);
    JFreeChart chart =
        CurveChart.of(
            COMPARED,
            ChartStyle.subtitle(comparison.manifest(), 1, 1),
            curves,
            ChartStyle.differenceAxis(
                "B minus A in the share of histories", CurveChart.furthest(curves).orElse(1)),
            histories("Pairs of histories counted", comparison.manifest().replicates()),
            CurveChart.legend("95% interval of the paired difference (numerical only)"),
            pairs.isEmpty() ? NOTHING_DIFFERS : TOO_SHORT);
    chart
        .getXYPlot()
        .addRangeMarker(
            new ValueMarker(0, Palette.SECONDARY_TEXT, ChartStyle.HAIRLINE), Layer.BACKGROUND);
    return new Figure(NAME, COMPARED, chart, CurveChart.HEIGHT);
  }

  private static List<CurveChart.Curve> longEnough(List<CurveChart.Curve> curves) {
    return curves.stream().filter(curve -> curve.points().size() > 1).toList();
  }

  private static CurveChart.Across histories(String label, int replicates) {
    NumberAxis axis = new EndingNumberAxis(label, replicates);
    axis.setTickUnit(
        new NumberTickUnit(
            step(replicates),
            new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT))));
    return new CurveChart.Across(axis, 0, replicates);
  }

  private static List<CurveChart.Point> differences(
      List<DifferenceConvergenceRow> rows, ComparisonRow pair) {
    return rows.stream()
        .filter(row -> row.state().equals(pair.state()) && row.status().equals(pair.status()))
        .sorted(Comparator.comparingInt(DifferenceConvergenceRow::replicates))
        .map(
            row ->
                new CurveChart.Point(row.replicates(), row.difference(), row.ciLow(), row.ciHigh()))
        .toList();
  }

  private static List<CurveChart.Point> points(List<ConvergenceRow> rows, ProbabilityRow pair) {
    return rows.stream()
        .filter(row -> row.state().equals(pair.state()) && row.status().equals(pair.status()))
        .sorted(Comparator.comparingInt(ConvergenceRow::replicates))
        .map(
            row ->
                new CurveChart.Point(
                    row.replicates(), row.probability(), row.ciLow(), row.ciHigh()))
        .toList();
  }

  /** The smallest round step that needs no more ticks than there is room for. */
  private static int step(int replicates) {
    for (int decade = 1; ; decade *= 10) {
      for (int round : ROUND) {
        if (replicates / MOST_TICKS <= round * decade) {
          return round * decade;
        }
      }
    }
  }
}
