package org.alliancesim.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.HindcastRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.StatusRow;
import org.alliancesim.world.StateCode;

/**
 * A question of a scenario and its answer, in sentences made of the numbers of the tables alone:
 * the same on the screen, on the page, in the session and for other programs.
 *
 * @param state whose path is asked about
 * @param status the id of the status
 * @param question what is asked
 * @param what how likely it is or, in one history, what became of it
 * @param why what stops it, and who; empty if there is nothing to say
 */
public record Answer(StateCode state, String status, String question, String what, String why)
    implements StatusRow {

  /**
   * A question before anything is simulated, for example {@code Does Azerbaijan become partner
   * (CSTO) by December 2026?}.
   *
   * @param end the last month that counts
   */
  public static String question(StatusRow asked, Names names, YearMonth end) {
    return new PathWords(names).question(asked, end);
  }

  /** The answers of a run to what its scenario asks, in the order of the questions. */
  public static List<Answer> of(RunTables run) {
    List<Answer> answers = new ArrayList<>();
    for (Questions.Question question : Questions.of(run.manifest()).asked()) {
      Questions.row(run.tables().probabilities(), question)
          .ifPresent(row -> answers.add(RunAnswer.of(run, row)));
    }
    return List.copyOf(answers);
  }

  /**
   * What a run that is under way can answer so far; nothing before its first batch.
   *
   * @param planned the run's manifest, which need not be complete
   * @param estimates as they stand now
   */
  public static List<Answer> soFar(RunManifest planned, List<ConvergenceRow> estimates) {
    List<Answer> answers = new ArrayList<>();
    for (Questions.Question question : Questions.of(planned).asked()) {
      Questions.row(estimates, question)
          .ifPresent(row -> answers.add(RunAnswer.soFar(row, planned)));
    }
    return List.copyOf(answers);
  }

  /** The answers of a comparison to what A asks, and B besides, where both can answer. */
  public static List<Answer> of(ComparisonTables comparison) {
    List<Answer> answers = new ArrayList<>();
    for (Questions.Question question : Questions.of(comparison.manifest()).asked()) {
      Questions.row(PairedRow.of(comparison), question)
          .ifPresent(pair -> answers.add(ComparisonAnswer.of(comparison, pair)));
    }
    return List.copyOf(answers);
  }

  /**
   * What became of what is asked in one history.
   *
   * @param end the history's last month
   * @param rows what replicates.csv has, or would have, of the history
   */
  public static Answer inHistory(
      StatusRow asked, Names names, YearMonth end, List<ReplicateRow> rows) {
    return PastAnswer.inHistory(asked, names, end, Questions.row(rows, asked));
  }

  /**
   * What became of what a world of the past asks, beside its forecast; nothing if that is none of
   * its cases.
   *
   * @param rows its rows of hindcast.csv
   */
  public static Optional<Answer> ofPast(
      StatusRow asked, Names names, YearMonth end, List<HindcastRow> rows) {
    return PastAnswer.of(asked, names, end, rows);
  }

  /** How many of the cases of the past came true, and how many were expected to; a sentence. */
  public static String ofPast(List<HindcastRow> rows) {
    return PastAnswer.level(rows);
  }
}
