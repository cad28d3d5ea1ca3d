package org.alliancesim.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** Whether the run was long enough: the likeliest estimates as histories were added. */
final class ConvergencePlot {

  static final String NAME = "convergence";

  private static final String TITLE = "How the estimates settled as histories were added";
  private static final String TOO_SHORT =
      "The run is too short to see: it has estimates from all its histories alone.";
  private static final int MOST_TICKS = 5;
  private static final int[] ROUND = {1, 2, 5};

  private ConvergencePlot() {}

  static Figure figure(RunTables run) {
    int replicates = run.manifest().replicates();
    List<ProbabilityRow> pairs = CurveChart.leading(run);
    List<CurveChart.Curve> curves =
        pairs.stream()
            .map(pair -> new CurveChart.Curve(pair, points(run.tables().convergence(), pair)))
            .filter(curve -> curve.points().size() > 1)
            .toList();
    NumberAxis histories = new EndingNumberAxis("Histories counted", replicates);
    histories.setTickUnit(
        new NumberTickUnit(
            step(replicates),
            new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT))));
    JFreeChart chart =
        CurveChart.of(
            run,
            TITLE,
            curves,
            histories,
            0,
            replicates,
            pairs.isEmpty() ? CurveChart.NOTHING_GAINED : TOO_SHORT);
    return new Figure(NAME, TITLE, chart, CurveChart.HEIGHT);
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
