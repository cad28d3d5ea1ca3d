package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancesim.experiment.LearnedValues;
import org.alliancesim.learning.DecisionCalibration;
import org.alliancesim.report.Terms;
import org.alliancesim.results.BandOfRanksRow;
import org.alliancesim.results.CalibrationTables;
import org.alliancesim.results.FoldRow;
import org.alliancesim.results.LearnedRow;
import org.alliancesim.results.PredictiveRow;
import org.alliancesim.results.RepeatRow;
import org.alliancesim.scenario.content.Posterior;

/** What learning from the past has found, for the terminal. */
final class CalibrationSummary {

  /** Of organisations: the spread of their levels, and how often they are closed as a body. */
  private static final List<String> OWN = List.of("tau", DecisionCalibration.CLOSED);

  private CalibrationSummary() {}

  /**
   * Whether the points suffice, what was learned of which number, and how the checks came out.
   *
   * @param posterior what the tables are of
   */
  static List<String> lines(CalibrationTables tables, Posterior posterior) {
    List<String> lines = new ArrayList<>();
    addFolds(tables.folds(), lines);
    lines.add("");
    Map<String, LearnedRow> learned =
        tables.learned().stream()
            .collect(Collectors.toMap(LearnedRow::coefficient, Function.identity()));
    lines.addAll(
        LearnedText.lines(
            LearnedValues.of(posterior),
            "shrinkage",
            value ->
                Optional.ofNullable(learned.get(value.coefficient()))
                    .map(
                        row ->
                            format("%.2f%s", row.shrinkage(), row.learned() ? "" : ", not learned"))
                    .orElse("")));
    lines.add("All other coefficients keep their priors: not learned.");
    addOwn(tables.learned(), lines);
    posterior
        .learnedFrom()
        .ifPresent(
            domain ->
                lines.add(
                    "Learned from institutions of these kinds: "
                        + Terms.list(domain.kinds())
                        + "."));
    addPredictive(tables.predictive(), lines);
    addRanks(tables.ranks(), lines);
    addRepeats(tables.repeats(), lines);
    return lines;
  }

  private static void addFolds(List<FoldRow> folds, List<String> lines) {
    for (FoldRow all : folds.stream().filter(fold -> fold.scheme().equals("nothing")).toList()) {
      lines.add(
          format(
              "%s: %d answers; the points tried are worth %.0f equally weighted ones, k %.2f%s.",
              all.bank(),
              all.answers(),
              all.ess(),
              all.paretoK(),
              all.learned() ? "" : ": not learned"));
    }
    List<FoldRow> failed = folds.stream().filter(fold -> !fold.learned()).toList();
    if (failed.isEmpty()) {
      lines.add(format("All %d folds have enough points and weights to trust.", folds.size()));
      return;
    }
    lines.add(format("Of %d folds these are not learned:", folds.size()));
    TextTable table = new TextTable("lllrr");
    table.row("bank", "left out", "", "points", "k");
    failed.forEach(
        fold ->
            table.row(
                fold.bank(),
                fold.scheme(),
                fold.leftOut().orElse(""),
                format("%.0f", fold.ess()),
                format("%.2f", fold.paretoK())));
    lines.addAll(table.lines());
  }

  /** Levels of organisations, τ and times of ratification. */
  private static void addOwn(List<LearnedRow> learned, List<String> lines) {
    lines.add("");
    lines.add("Levels of organisations, in logit units, and what is their own:");
    TextTable table = new TextTable("lrr");
    table.row("", "mean", "5% to 95%");
    learned.stream()
        .filter(row -> row.coefficient().contains("/") || OWN.contains(row.coefficient()))
        .forEach(
            row ->
                table.row(
                    row.coefficient(),
                    format("%.2f", row.mean()),
                    format("%.2f to %.2f", row.low(), row.high())));
    lines.addAll(table.lines());
  }

  private static void addPredictive(List<PredictiveRow> rows, List<String> lines) {
    lines.add("");
    lines.add("What would have been expected of the past:");
    TextTable table = new TextTable("llrrrrrr");
    table.row("", "", "of", "seen", "prior", "5% to 95%", "posterior", "5% to 95%");
    for (PredictiveRow row : rows) {
      table.row(
          row.bank(),
          row.statistic(),
          format("%d", row.of()),
          format("%d", row.observed()),
          format("%.1f", row.priorMean()),
          format("%.0f to %.0f", row.priorLow(), row.priorHigh()),
          format("%.1f", row.mean()),
          format("%.0f to %.0f", row.low(), row.high()));
    }
    lines.addAll(table.lines());
  }

  private static void addRanks(List<BandOfRanksRow> ranks, List<String> lines) {
    if (ranks.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(
        format(
            "Ranks of true values in %d invented pasts, all shares within the band or not:",
            ranks.get(0).pasts()));
    ranks.stream().collect(Collectors.groupingBy(BandOfRanksRow::coefficient)).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              long outside =
                  entry.getValue().stream()
                      .filter(row -> row.share() < row.low() || row.share() > row.high())
                      .count();
              lines.add(
                  format(
                      "  %s: %s",
                      entry.getKey(),
                      outside == 0 ? "within" : "outside at " + outside + " places"));
            });
  }

  private static void addRepeats(List<RepeatRow> repeats, List<String> lines) {
    if (repeats.stream().map(RepeatRow::seed).distinct().count() < 2) {
      return;
    }
    lines.add("");
    lines.add("With other seeds:");
    TextTable table = new TextTable("lrrrr");
    table.row("seed", "coefficient", "mean", "sd", "largest change of a forecast");
    repeats.stream()
        .filter(row -> !row.coefficient().contains("/"))
        .forEach(
            row ->
                table.row(
                    row.seed(),
                    row.coefficient(),
                    format("%.3f", row.mean()),
                    format("%.3f", row.sd()),
                    format("%.3f", row.largestChange())));
    lines.addAll(table.lines());
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
