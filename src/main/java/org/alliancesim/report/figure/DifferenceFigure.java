package org.alliancesim.report.figure;

import java.util.List;
import java.util.Optional;
import org.alliancesim.report.Difference;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.Share;
import org.alliancesim.report.Shares;
import org.alliancesim.report.Terms;
import org.alliancesim.report.figure.RowChart.Column;
import org.alliancesim.report.figure.RowChart.Dot;
import org.alliancesim.report.figure.RowChart.Look;
import org.alliancesim.report.figure.RowChart.Panel;
import org.alliancesim.report.figure.RowChart.Room;
import org.alliancesim.report.figure.RowChart.Row;
import org.alliancesim.report.figure.RowChart.Strip;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Names;

/** How much each probability differs between two scenarios. */
final class DifferenceFigure {

  static final String PAIRED = Terms.DIFFERENCE + " of the paired difference" + Terms.NUMERICAL;

  private DifferenceFigure() {}

  static Figure of(ComparisonTables comparison, Selection selection) {
    Names names = comparison.manifest().names();
    PairOrder order = PairOrder.of(comparison.manifest());
    Shares inA = Shares.ofA(comparison);
    Shares inB = Shares.ofB(comparison);
    List<ComparisonRow> rows = selection.of(comparison.rows());
    List<Panel> panels =
        ProbabilityFigure.panels(
            rows, order, order.mostGainedFirst(), row -> row(row, inA.of(row), inB.of(row), names));
    RowChart chart =
        new RowChart(
            Axis.ofDifferences(
                "Difference in the share of the model's histories", RowChart.furthest(panels)),
            List.of(
                new Column("B − A [" + Terms.DIFFERENCE + "]", Room.COLUMN),
                new Column("A → B, %", Room.PAGE)),
            panels,
            List.of(
                new Key(Ink.ESTIMATE, "B minus A"),
                new Key(Ink.INTERVAL, PAIRED),
                new Key(Ink.HOLLOW, "B minus A, and the interval includes 0")),
            selection.nothing(ProbabilityFigure.NOTHING_SHARED));
    return new Figure(
        "differences",
        "Differences",
        "How much each probability differs: B minus A",
        List.of(
            "The difference in percentage points with the "
                + Terms.DIFFERENCE
                + " of the paired difference:"
                + " numerical only, and each by itself, so of twenty differences that are nothing"
                + " one interval may leave out 0.",
            "A hollow dot: the interval includes 0."),
        Origins.of(comparison.manifest()),
        chart);
  }

  private static Row row(ComparisonRow row, Share inA, Share inB, Names names) {
    Dot dot =
        new Dot(
            row.difference(),
            new Range(row.ciLow(), row.ciHigh()),
            Optional.empty(),
            row.excludesZero() ? Look.PLAIN : Look.HOLLOW);
    return new Row(
        row.state().value(),
        names.state(row.state()),
        List.of(new Strip("", dot)),
        List.of(
            new Amount(Difference.of(row).estimate(), Difference.of(row).interval()),
            Amount.of(inA.estimate() + " → " + inB.estimate())));
  }
}
