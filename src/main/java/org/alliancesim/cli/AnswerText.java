package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.explanation.Story;
import org.alliancesim.report.Answer;

/** The answers to what a scenario asks as lines of a screen. */
final class AnswerText {

  private AnswerText() {}

  /** After an empty line for each answer; nothing if nothing was asked. */
  static List<String> lines(List<Answer> answers) {
    List<String> lines = new ArrayList<>();
    for (Answer answer : answers) {
      lines.add("");
      Story.wrap(answer.what(), 0, lines);
      if (!answer.why().isEmpty()) {
        Story.wrap(answer.why(), 1, lines);
      }
    }
    return lines;
  }
}
