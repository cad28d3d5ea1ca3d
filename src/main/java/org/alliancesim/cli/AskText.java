package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.explanation.Story;
import org.alliancesim.report.AskAnswer;
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

  /** The columns of asks.csv, each with its answer in words. */
  static List<Map<String, Object>> json(RunTables run) {
    List<Map<String, Object>> asks = new ArrayList<>();
    for (AskAnswer answer : AskAnswer.of(run)) {
      Map<String, Object> ask = new LinkedHashMap<>();
      ask.put("ask", answer.ask());
      ask.put("what", answer.what());
      ask.put("estimate", answer.row());
      asks.add(ask);
    }
    return asks;
  }
}
