package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.alliancesim.report.Percent;
import org.alliancesim.results.BankScoreRow;
import org.alliancesim.results.DecisionScoreRow;
import org.alliancesim.results.KindScoreRow;
import org.alliancesim.results.LeadRow;
import org.alliancesim.results.ScoreTables;
import org.alliancesim.results.TargetRow;
import org.alliancesim.scoring.Scoring;

/** Scores of left-out forecasts, for the terminal. */
final class BankSummary {

  /** Read off docs/history/first-model.md, where they are kept as they were printed. */
  private static final String FIRST_MODEL =
      "The first model, on other questions (74 in 19 clusters, each institution left out): Brier"
          + " 0.1642, log 0.488; its base rate 0.2169 and 0.645. No test compares these.";

  private BankSummary() {}

  static List<String> lines(ScoreTables scores) {
    List<String> lines = new ArrayList<>();
    lines.addAll(banks(scores.banks()));
    lines.add("");
    lines.addAll(leads(scores.leads()));
    if (!scores.decisions().isEmpty()) {
      lines.add("");
      lines.addAll(decisions(scores.decisions()));
    }
    lines.add("");
    lines.addAll(kinds(scores.kinds()));
    lines.add("");
    lines.addAll(targets(scores.targets()));
    lines.add("");
    lines.add(FIRST_MODEL);
    return lines;
  }

  private static List<String> banks(List<BankScoreRow> rows) {
    TextTable table = new TextTable("lllrrrrrrllrrr");
    table.row(
        "bank",
        "left out",
        "forecaster",
        "n",
        "clusters",
        "came in",
        "expected",
        "Brier",
        "log",
        "AUC",
        "slope",
        "nobody",
        "expected",
        "unlearned");
    for (BankScoreRow row : rows) {
      table.row(
          row.bank(),
          row.scheme(),
          row.forecaster(),
          Integer.toString(row.count()),
          Integer.toString(row.clusters()),
          Integer.toString(row.happened()),
          number("%.1f", row.expected()),
          number("%.4f", row.brier()),
          number("%.4f", row.log()),
          within("%.2f", row.auc(), row.aucLow(), row.aucHigh()),
          within("%.2f", row.slope(), row.slopeLow(), row.slopeHigh()),
          Integer.toString(row.nobody()),
          number("%.1f", row.nobodyExpected()),
          Integer.toString(row.unlearned()));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add(
        "Smaller scores are better. nobody: worlds in which nobody came in. unlearned: questions of"
            + " folds that were not learned; they count all the same.");
    for (BankScoreRow row : rows) {
      if (row.waited().isPresent() && row.waitExpected().isPresent()) {
        lines.add(
            number(
                "%s, %s left out: those that came in did so in year %.1f on average; %s expected"
                    + " %.1f.",
                row.bank(),
                row.scheme(),
                row.waited().getAsDouble(),
                row.forecaster(),
                row.waitExpected().getAsDouble()));
      }
    }
    return lines;
  }

  private static List<String> leads(List<LeadRow> rows) {
    if (rows.isEmpty()) {
      return List.of("Nobody forecast as " + Scoring.MODEL + ": there is no lead to tell of.");
    }
    TextTable table = new TextTable("lllllrlrrl");
    table.row(
        "bank",
        "left out",
        "rival",
        "score",
        "clusters by",
        "G",
        "model ahead by [95%]",
        "p bootstrap",
        "p flip",
        "");
    for (LeadRow row : rows) {
      table.row(
          row.bank(),
          row.scheme(),
          row.rival(),
          row.score(),
          row.clusteredBy(),
          Integer.toString(row.clusters()),
          within("%.4f", OptionalDouble.of(row.lead()), row.ciLow(), row.ciHigh()),
          number("%.3f", row.pBootstrap()),
          number("%.3f", row.pFlip()),
          row.distinguishable() ? "" : "not distinguishable");
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add(
        "Wild cluster bootstrap-t and flipped signs; distinguishable if all four p of a score are"
            + " below 0.05.");
    return lines;
  }

  private static List<String> decisions(List<DecisionScoreRow> rows) {
    TextTable table = new TextTable("llrrrrlrrlll");
    table.row(
        "left out",
        "forecaster",
        "let in",
        "P(pass)",
        "blocked",
        "P(pass)",
        "AUC",
        "by a member",
        "P(pass)",
        "AUC",
        "blocker right",
        "concern right");
    for (DecisionScoreRow row : rows) {
      table.row(
          row.scheme(),
          row.forecaster(),
          Integer.toString(row.letIn()),
          number("%.2f", row.passLetIn()),
          Integer.toString(row.blocked()),
          number("%.2f", row.passBlocked()),
          within("%.2f", row.auc(), row.aucLow(), row.aucHigh()),
          Integer.toString(row.byMember()),
          number("%.2f", row.passByMember()),
          within("%.2f", row.aucByMember(), row.aucByMemberLow(), row.aucByMemberHigh()),
          right(row.blockerNamed(), row.blockerKnown(), row.blockerLow(), row.blockerHigh()),
          right(row.concernNamed(), row.concernKnown(), row.concernLow(), row.concernHigh()));
    }
    return table.lines();
  }

  private static String right(int right, int of, OptionalDouble low, OptionalDouble high) {
    return low.isEmpty()
        ? Percent.NOTHING
        : number("%d of %d [%.2f, %.2f]", right, of, low.getAsDouble(), high.orElseThrow());
  }

  private static List<String> kinds(List<KindScoreRow> rows) {
    TextTable table = new TextTable("llllrrl");
    table.row("bank", "left out", "forecaster", "kind", "n", "came in", "expected [95%]");
    for (KindScoreRow row : rows) {
      table.row(
          row.bank(),
          row.scheme(),
          row.forecaster(),
          row.kind(),
          Integer.toString(row.count()),
          Integer.toString(row.happened()),
          within("%.1f", OptionalDouble.of(row.expected()), row.expectedLow(), row.expectedHigh()));
    }
    return table.lines();
  }

  private static List<String> targets(List<TargetRow> rows) {
    TextTable table = new TextTable("llll");
    table.row("target, set beforehand", "value [95%]", "", "");
    for (TargetRow row : rows) {
      table.row(
          row.target(),
          within("%.3f", OptionalDouble.of(row.value()), row.ciLow(), row.ciHigh()),
          row.met() ? "met" : "missed",
          row.distinguishable() ? "" : "not distinguishable from the other");
    }
    return rows.isEmpty() ? List.of("No target is about these forecasts.") : table.lines();
  }

  private static String within(
      String pattern, OptionalDouble value, OptionalDouble low, OptionalDouble high) {
    if (value.isEmpty()) {
      return Percent.NOTHING;
    }
    String text = number(pattern, value.getAsDouble());
    return low.isEmpty()
        ? text
        : text
            + " ["
            + number(pattern, low.getAsDouble())
            + ", "
            + number(pattern, high.orElseThrow())
            + "]";
  }

  private static String number(String pattern, OptionalDouble value) {
    return value.isEmpty() ? Percent.NOTHING : number(pattern, value.getAsDouble());
  }

  private static String number(String pattern, Object... values) {
    // a rounded nothing has no sign
    return String.format(Locale.ROOT, pattern, values).replaceAll("-(0\\.0+)(?!\\d)", "$1");
  }
}
