package org.alliancesim.report.figure;

import java.util.List;
import java.util.Locale;
import org.alliancesim.report.ChiefObjectors;
import org.alliancesim.results.HindcastRow;
import org.alliancesim.results.HindcastTables;
import org.alliancesim.results.PastManifest;
import org.alliancesim.results.ReliabilityRow;
import org.alliancesim.results.ScoreTables;

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
    return of(
        "Are the model's forecasts of the past borne out?",
        "Cases with similar forecasts are put together; the number beside a dot says how many"
            + " they are. On the dashed diagonal as many happened as were forecast. Grey: fewer"
            + " than ten cases.",
        "cases with similar forecasts, and how many",
        origin,
        1,
        tables.reliability());
  }

  /** Of forecasts of organisations by what others taught, most of which are small. */
  static Figure of(ScoreTables scores) {
    List<ReliabilityRow> rows = scores.reliability();
    return of(
        "Are forecasts of admissions borne out, each organisation's made by what others taught?",
        "Forecasts are put together in classes that were fixed beforehand; the number beside a dot"
            + " says how many they are. On the dashed diagonal as many came in as were forecast."
            + " Grey: fewer than ten forecasts.",
        "forecasts of one class, and how many",
        String.format(
            Locale.ROOT,
            "%d forecasts of five years, %d of which came true; 95%% intervals allow for clusters",
            rows.stream().mapToInt(ReliabilityRow::count).sum(),
            Math.round(rows.stream().mapToDouble(row -> row.count() * row.happened()).sum())),
        rows.stream()
            .filter(row -> row.count() >= ChiefObjectors.FEWEST_VOTES)
            .mapToDouble(row -> Math.max(row.forecast(), row.ciHigh()))
            .max()
            .orElse(1),
        rows);
  }

  private static Figure of(
      String title,
      String explanation,
      String key,
      String origin,
      double largest,
      List<ReliabilityRow> rows) {
    Axis across = Axis.ofShares("Mean forecast of the cases put together", largest);
    return new Figure(
        "reliability",
        "Reliability",
        title,
        List.of(explanation),
        List.of(origin),
        new PointChart(
            across,
            Axis.ofShares("Share of them that happened", largest),
            rows.stream()
                .filter(bin -> bin.forecast() <= across.to() && bin.happened() <= across.to())
                .map(
                    bin ->
                        new PointChart.Point(
                            bin.forecast(),
                            bin.happened(),
                            new Range(bin.ciLow(), Math.min(across.to(), bin.ciHigh())),
                            bin.count()))
                .toList(),
            List.of(
                new Key(Ink.ESTIMATE, key),
                Key.note("grey: fewer than ten"),
                new Key(Ink.DIAGONAL, "as forecast"))));
  }
}
