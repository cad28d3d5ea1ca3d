package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alliancesim.report.Difference;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.Share;
import org.alliancesim.report.Terms;
import org.alliancesim.report.figure.LineChart.Course;
import org.alliancesim.report.figure.LineChart.Curve;
import org.alliancesim.report.figure.LineChart.Panel;
import org.alliancesim.report.figure.LineChart.Point;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.DifferenceConvergenceRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;

/** Whether a run or a comparison was long enough. */
final class ConvergenceFigure {

  private static final String NAME = "convergence";
  private static final String SHORT_TITLE = "Convergence";

  private static final String TOO_SHORT =
      "This run keeps fewer than two steps of its estimates, or no state gains a status: run more"
          + " histories with -n to see them settle.";
  private static final String NOTHING_DIFFERS =
      "This comparison keeps fewer than two steps of its differences, or no pair of histories"
          + " differs: run more histories with -n to see them settle.";
  private static final String EVEN =
      "The line should end flat and well inside an even band. All panels have one scale.";

  private ConvergenceFigure() {}

  static Figure of(RunTables run, Selection selection) {
    Names names = run.manifest().names();
    int replicates = run.manifest().replicates();
    List<Panel> panels = new ArrayList<>();
    for (ProbabilityRow pair : CurveFigure.leading(run, selection)) {
      List<Point> points =
          run.tables().convergence().stream()
              .filter(row -> CurveFigure.isOf(pair, row))
              .sorted(Comparator.comparingInt(ConvergenceRow::replicates))
              .map(
                  row ->
                      point(
                          row.replicates(),
                          replicates,
                          row.probability(),
                          row.ciLow(),
                          row.ciHigh()))
              .toList();
      if (points.size() > 1) {
        String last = Share.of(pair).inWords();
        panels.add(
            new Panel(
                pair,
                names.state(pair.state()),
                names.status(pair.status()),
                last,
                "from "
                    + first(points.get(0))
                    + " to "
                    + last
                    + " after "
                    + Terms.histories(replicates),
                List.of(new Curve("", Course.STRAIGHT, points))));
      }
    }
    return new Figure(
        NAME,
        SHORT_TITLE,
        "How the estimates settled as histories were added",
        List.of(
            "The same probabilities as histories were added, with the " + Terms.INTERVAL + ".",
            EVEN),
        Origins.of(run.manifest()),
        new LineChart(
            Axis.ofShares(ProbabilityFigure.AXIS, LineChart.furthest(panels).orElse(1)),
            Across.counts("Histories counted", replicates),
            panels,
            List.of(
                new Key(Ink.CURVE, "estimate"), new Key(Ink.AREA, ProbabilityFigure.MONTE_CARLO)),
            selection.nothing(TOO_SHORT)));
  }

  private static String first(Point point) {
    return Share.ofChance(point.value(), point.interval().low(), point.interval().high()).inWords();
  }

  private static Point point(int counted, int replicates, double value, double low, double high) {
    return new Point(
        (double) counted / replicates,
        String.valueOf(counted),
        value,
        new Range(low, high),
        Optional.empty());
  }

  /** The largest differences as pairs of histories were added. */
  static Figure of(ComparisonTables comparison, Selection selection) {
    Names names = comparison.manifest().names();
    int replicates = comparison.manifest().replicates();
    List<Panel> panels = new ArrayList<>();
    for (ComparisonRow pair :
        selection.leading(
            comparison.rows(),
            PairOrder.of(comparison.manifest()).mostMovedFirst(),
            row -> row.onlyA() + row.onlyB() > 0)) {
      List<Point> points =
          comparison.tables().convergence().stream()
              .filter(row -> CurveFigure.isOf(pair, row))
              .sorted(Comparator.comparingInt(DifferenceConvergenceRow::replicates))
              .map(
                  row ->
                      point(
                          row.replicates(),
                          replicates,
                          row.difference(),
                          row.ciLow(),
                          row.ciHigh()))
              .toList();
      if (points.size() > 1) {
        String end = Difference.of(pair).estimate();
        panels.add(
            new Panel(
                pair,
                names.state(pair.state()),
                names.status(pair.status()),
                end + " points",
                "B minus A from "
                    + difference(points.get(0)).estimate()
                    + " to "
                    + end
                    + " percentage points after "
                    + Terms.histories(replicates)
                    + " of each",
                List.of(new Curve("", Course.STRAIGHT, points))));
      }
    }
    return new Figure(
        NAME,
        SHORT_TITLE,
        "How the differences settled as histories were added",
        List.of(
            "The largest differences, B minus A in percentage points, as pairs of histories were"
                + " added, with the "
                + Terms.DIFFERENCE
                + ".",
            EVEN),
        Origins.of(comparison.manifest()),
        new LineChart(
            Axis.ofDifferences(
                "B minus A in the share of histories", LineChart.furthest(panels).orElse(1)),
            Across.counts("Pairs of histories counted", replicates),
            panels,
            List.of(new Key(Ink.CURVE, "B minus A"), new Key(Ink.AREA, DifferenceFigure.PAIRED)),
            selection.nothing(NOTHING_DIFFERS)));
  }

  private static Difference difference(Point point) {
    return new Difference(point.value(), point.interval().low(), point.interval().high());
  }
}
