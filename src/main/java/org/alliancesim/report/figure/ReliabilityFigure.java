package org.alliancesim.report.figure;

import java.util.List;
import java.util.Locale;
import org.alliancesim.results.HindcastRow;
import org.alliancesim.results.HindcastTables;
import org.alliancesim.results.PastManifest;

/**
 * Are forecasts of the past borne out? Cases with similar forecasts are put together; a dot on the
 * diagonal means that as many of them happened as were forecast.
 */
final class ReliabilityFigure {

  private ReliabilityFigure() {}

  static Figure of(PastManifest manifest, HindcastTables tables) {
    String origin =
        String.format(
            Locale.ROOT,
            "%d cases, %d of which happened – %,d histories each, %s",
            tables.cases().size(),
            tables.cases().stream().filter(HindcastRow::happened).count(),
            manifest.replicates(),
            manifest.behaviour().learned().isPresent()
                ? "learned behaviour"
                : "behaviour from priors");
    return new Figure(
        "reliability",
        "Reliability",
        "Are the model's forecasts of the past borne out?",
        List.of(
            "Cases with similar forecasts are put together; the number beside a dot says how many"
                + " they are. On the dashed diagonal as many happened as were forecast. Grey: fewer"
                + " than ten cases."),
        List.of(origin),
        new PointChart(
            Axis.ofShares("Mean forecast of the cases put together", 1),
            Axis.ofShares("Share of them that happened", 1),
            tables.reliability().stream()
                .map(
                    bin ->
                        new PointChart.Point(
                            bin.forecast(),
                            bin.happened(),
                            new Range(bin.ciLow(), bin.ciHigh()),
                            bin.count()))
                .toList(),
            List.of(
                new Key(Ink.ESTIMATE, "cases with similar forecasts, and how many"),
                Key.note("grey: fewer than ten"),
                new Key(Ink.DIAGONAL, "as forecast"))));
  }
}
