package org.alliancesim.report.figure;

import java.util.List;
import java.util.Optional;
import org.alliancesim.report.LearnedWords;
import org.alliancesim.report.figure.RowChart.Column;
import org.alliancesim.report.figure.RowChart.Dot;
import org.alliancesim.report.figure.RowChart.Look;
import org.alliancesim.report.figure.RowChart.Panel;
import org.alliancesim.report.figure.RowChart.Room;
import org.alliancesim.report.figure.RowChart.Row;
import org.alliancesim.report.figure.RowChart.Strip;
import org.alliancesim.results.LearnedValue;

/**
 * Prior and posterior of each learned coefficient side by side. Coefficients have different units,
 * so all are drawn at their places in their priors: there every prior looks alike, and only what
 * was learned differs.
 */
final class LearnedFigure {

  private static final double LOW = 0.05;
  private static final double MEDIAN = 0.5;
  private static final double HIGH = 0.95;

  private LearnedFigure() {}

  static Figure of(List<LearnedValue> values, List<String> origin) {
    return new Figure(
        "learned",
        "Learned",
        "What was learned of behaviour: prior and posterior",
        List.of(
            "Above, grey: the prior of each coefficient, its median and the interval from 5% to"
                + " 95%. Below: the same of the posterior, at its place in the prior.",
            "A posterior that is as wide as the prior and in its middle says that nothing was"
                + " learned; a narrower one that the past tells more than was assumed, and one to"
                + " the left or right that the coefficient is smaller or larger."),
        origin,
        new RowChart(
            "coefficient",
            Axis.ofShares("Place in the prior: share of it that lies below", 1),
            List.of(
                new Column("prior [5% to 95%]", Room.PAGE),
                new Column("posterior [5% to 95%]", Room.COLUMN)),
            values.isEmpty()
                ? List.of()
                : List.of(
                    new Panel(
                        "Learned coefficients",
                        "",
                        values.stream().map(LearnedFigure::row).toList())),
            List.of(
                new Key(Ink.SIDE_A, "prior: median and 90% interval"),
                new Key(Ink.SIDE_B, "posterior: the same")),
            "Nothing was learned."));
  }

  private static Row row(LearnedValue value) {
    return new Row(
        value.coefficient(),
        value.coefficient(),
        List.of(
            new Strip("A", dot(LOW, MEDIAN, HIGH)),
            new Strip("B", dot(value.lowInPrior(), value.medianInPrior(), value.highInPrior()))),
        List.of(
            new Amount(LearnedWords.number(value.priorMedian()), LearnedWords.priorInterval(value)),
            new Amount(LearnedWords.number(value.median()), LearnedWords.interval(value))));
  }

  private static Dot dot(double low, double median, double high) {
    return new Dot(median, new Range(low, high), Optional.empty(), Look.PLAIN);
  }
}
