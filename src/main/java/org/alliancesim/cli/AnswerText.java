package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.explanation.Story;
import org.alliancesim.report.Answer;
import org.alliancesim.report.Questions;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.content.Question;

/** What a scenario asks and its answers, as lines of a screen. */
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

  /** Questions with their short answers, each a paragraph; nothing if nothing was asked. */
  static List<String> withQuestions(List<Answer> answers) {
    List<String> lines = new ArrayList<>();
    for (Answer answer : answers) {
      Story.wrap(answer.question() + " " + answer.what(), 0, lines);
    }
    return lines;
  }

  /** A question of a scenario as a sentence. */
  static String question(ResolvedScenario scenario, Question question) {
    return Answer.question(asked(question), PlannedRun.names(scenario), scenario.clock().end());
  }

  /**
   * What became of what a scenario asks in one of its histories.
   *
   * @param rows what replicates.csv has of the history
   */
  static List<Answer> inHistory(ResolvedScenario scenario, List<ReplicateRow> rows) {
    return scenario.questions().stream()
        .map(
            question ->
                Answer.inHistory(
                    asked(question), PlannedRun.names(scenario), scenario.clock().end(), rows))
        .toList();
  }

  static Questions.Question asked(Question question) {
    return new Questions.Question(question.state(), question.status());
  }
}
