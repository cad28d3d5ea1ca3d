package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.explanation.Story;
import org.alliancesim.report.AskAnswer;
import org.alliancesim.report.AskContrastAnswer;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.RunTables;

/** What was asked and its answers, as lines of a screen and for other programs. */
final class AskText {

  private AskText() {}

  /** After an empty line for each answer; nothing if nothing was asked. */
  static List<String> lines(RunTables run) {
    List<String> lines = new ArrayList<>();
    for (AskAnswer answer : AskAnswer.of(run)) {
      lines.add("");
      Story.wrap(answer.ask() + ": " + answer.what(), 0, lines);
    }
    return lines;
  }

  /** The same of a comparison. */
  static List<String> lines(ComparisonTables comparison) {
    List<String> lines = new ArrayList<>();
    for (AskContrastAnswer answer : AskContrastAnswer.of(comparison)) {
      lines.add("");
      Story.wrap(answer.ask() + ": " + answer.what(), 0, lines);
    }
    return lines;
  }

  /** The columns of compare_asks.csv, each with its answer in words. */
  static List<Map<String, Object>> json(ComparisonTables comparison) {
    return AskContrastAnswer.of(comparison).stream()
        .map(answer -> json(answer.ask(), answer.what(), answer.row()))
        .toList();
  }

  /** The columns of asks.csv, each with its answer in words. */
  static List<Map<String, Object>> json(RunTables run) {
    return AskAnswer.of(run).stream()
        .map(answer -> json(answer.ask(), answer.what(), answer.row()))
        .toList();
  }

  private static Map<String, Object> json(String ask, String what, Record row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ask", ask);
    json.put("what", what);
    json.put("estimate", row);
    return json;
  }
}
