package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.alliancesim.report.Answer;
import org.alliancesim.report.Percent;
import org.alliancesim.results.CaseObjectorRow;
import org.alliancesim.results.CaseStageRow;
import org.alliancesim.results.HindcastRow;
import org.alliancesim.results.ScoreRow;

/** The scores of forecasts of the past, for the terminal. */
final class ScoreSummary {

  private ScoreSummary() {}

  /** How many came true beside how many were expected, the cases, then the forecasters. */
  static List<String> lines(List<HindcastRow> rows, List<ScoreRow> scores) {
    List<String> lines = new ArrayList<>(List.of(Answer.ofPast(rows), ""));
    TextTable cases = new TextTable("llllrrlrr");
    cases.row(
        "world",
        "state",
        "gains",
        "decided by",
        "forecast, %",
        "base rate, %",
        "happened",
        "Brier",
        "log");
    for (HindcastRow row : rows) {
      cases.row(
          row.world(),
          row.state().value(),
          row.gains().replace("+", " or "),
          row.decidedBy(),
          number(
              "%.1f [%.1f, %.1f]", 100 * row.probability(), 100 * row.ciLow(), 100 * row.ciHigh()),
          number("%.1f%s", 100 * row.baseRate(), row.comparableCases() == 0 ? "*" : ""),
          row.happened() ? row.month().map(month -> "yes, " + month).orElse("yes") : "no",
          number("%.3f", row.brier()),
          number("%.2f", row.logScore()));
    }
    lines.addAll(cases.lines());
    if (rows.stream().anyMatch(row -> row.comparableCases() == 0)) {
      lines.add(
          "* given with --base-rate, or no case of its kind in another institution: then half an event"
              + " in the time of the window, the same whatever the window, which says nothing.");
    }
    lines.add("");
    lines.addAll(scores(scores));
    return lines;
  }

  /** How far each case came, and who objected most. */
  static List<String> stages(List<CaseStageRow> stages, List<CaseObjectorRow> objectors) {
    TextTable table = new TextTable("lllrrrrrl");
    table.row(
        "world", "state", "gains", "sought %", "lodged", "gate", "vote", "seated", "objector");
    for (CaseStageRow row : stages) {
      table.row(
          row.world(),
          row.state().value(),
          row.gains().replace("+", " or "),
          Percent.share(row.sought()),
          Percent.share(row.lodged()),
          Percent.share(row.gate()),
          Percent.share(row.vote()),
          Percent.share(row.seated()),
          objectors.stream()
              .filter(each -> each.world().equals(row.world()) && each.objections() > 0)
              .filter(each -> each.state().equals(row.state()) && each.gains().equals(row.gains()))
              .findFirst()
              .map(ScoreSummary::objector)
              .orElse(""));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add(
        "Shares of histories that came at least so far. objector: in how many ballots on these bids,"
            + " mostly over what; all of them in objectors.csv.");
    return lines;
  }

  private static String objector(CaseObjectorRow row) {
    return number("%s, %d of %d ballots", row.member(), row.objections(), row.votes())
        + row.topConcern().map(concern -> ", " + concern).orElse("");
  }

  /** The forecasters, and how far the model is ahead of them. */
  static List<String> scores(List<ScoreRow> scores) {
    TextTable table = new TextTable("llrrrrrrrll");
    table.row(
        "cases",
        "forecaster",
        "n",
        "clusters",
        "Brier",
        "reliability",
        "resolution",
        "uncertainty",
        "log",
        "model ahead by (Brier)",
        "model ahead by (log)");
    for (ScoreRow row : scores) {
      table.row(
          row.cases(),
          row.forecaster(),
          Integer.toString(row.count()),
          Integer.toString(row.clusters()),
          number("%.4f", row.brier()),
          number("%.4f", row.reliability()),
          number("%.4f", row.resolution()),
          number("%.4f", row.uncertainty()),
          number("%.3f", row.logScore()),
          lead("%.4f [%.4f, %.4f]%s", row.brierLead(), row.brierLeadLow(), row.brierLeadHigh()),
          lead("%.3f [%.3f, %.3f]%s", row.logLead(), row.logLeadLow(), row.logLeadHigh()));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("Smaller scores are better. Intervals are 95%, by resampling clusters of cases.");
    return lines;
  }

  private static String lead(
      String pattern, OptionalDouble lead, OptionalDouble low, OptionalDouble high) {
    if (lead.isEmpty()) {
      return "";
    }
    if (low.isEmpty()) {
      return number(pattern.substring(0, pattern.indexOf(' ')), lead.getAsDouble())
          + " (one cluster: no interval)";
    }
    boolean distinguishable = low.getAsDouble() > 0 || high.getAsDouble() < 0;
    return number(
        pattern,
        lead.getAsDouble(),
        low.getAsDouble(),
        high.getAsDouble(),
        distinguishable ? "" : " not distinguishable");
  }

  private static String number(String pattern, Object... values) {
    // a rounded nothing has no sign
    return String.format(Locale.ROOT, pattern, values).replaceAll("-(0\\.0+)(?!\\d)", "$1");
  }
}
