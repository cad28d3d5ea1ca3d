package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.alliancesim.report.Percent;
import org.alliancesim.report.Terms;
import org.alliancesim.report.figure.RowChart.Column;
import org.alliancesim.report.figure.RowChart.Dot;
import org.alliancesim.report.figure.RowChart.Look;
import org.alliancesim.report.figure.RowChart.Room;
import org.alliancesim.report.figure.RowChart.Strip;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.results.KindScoreRow;
import org.alliancesim.results.ScoreTables;

/** How many came in and how many were forecast to, by the kind of institution. */
final class KindFigure {

  private static final String MODEL = "posterior";

  private KindFigure() {}

  static Figure of(ScoreTables scores) {
    Map<String, List<KindScoreRow>> banks =
        scores.kinds().stream()
            .filter(row -> row.forecaster().equals(MODEL))
            .filter(row -> row.scheme().equals(ForecastRow.BY_ORGANISATION))
            .collect(
                Collectors.groupingBy(KindScoreRow::bank, LinkedHashMap::new, Collectors.toList()));
    List<RowChart.Panel> panels = new ArrayList<>();
    banks.forEach(
        (bank, rows) ->
            panels.add(
                new RowChart.Panel(
                    Terms.capitalised(bank), bank, rows.stream().map(KindFigure::row).toList())));
    return new Figure(
        "kinds",
        "By kind",
        "How many came in and how many were forecast to, by the kind of institution",
        List.of(
            "The interval of a forecast says how far clusters of cases, organisations in a window,"
                + " move what happens away from it, 95%."),
        List.of("Each organisation forecast by what others taught"),
        new RowChart(
            "kind",
            Axis.ofShares("Share of the questions", RowChart.furthest(panels)),
            List.of(
                new Column("questions", Room.COLUMN),
                new Column("came in", Room.COLUMN),
                new Column("forecast", Room.COLUMN)),
            panels,
            List.of(
                new Key(Ink.SIDE_A, "came in"), new Key(Ink.SIDE_B, "forecast, with its interval")),
            "There are no forecasts with the organisation left out."));
  }

  private static RowChart.Row row(KindScoreRow row) {
    double happened = (double) row.happened() / row.count();
    double expected = row.expected() / row.count();
    return new RowChart.Row(
        row.kind(),
        Terms.capitalised(row.kind()),
        List.of(
            strip("A", happened, new Range(happened, happened)),
            strip(
                "B",
                expected,
                new Range(
                    end(row.expectedLow(), row.count(), expected),
                    end(row.expectedHigh(), row.count(), expected)))),
        List.of(
            Amount.of(Terms.count(row.count())),
            Amount.of(row.happened() + " (" + Percent.share(happened) + "%)"),
            new Amount(String.format(Locale.ROOT, "%.1f", row.expected()), "")));
  }

  private static Strip strip(String side, double share, Range interval) {
    return new Strip(side, new Dot(share, interval, Optional.empty(), Look.PLAIN));
  }

  private static double end(OptionalDouble sum, int count, double unlessKnown) {
    return sum.isPresent() ? Math.max(0, Math.min(1, sum.getAsDouble() / count)) : unlessKnown;
  }
}
