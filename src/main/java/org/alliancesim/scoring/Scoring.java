package org.alliancesim.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancesim.results.BankScoreRow;
import org.alliancesim.results.DecisionScoreRow;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.results.KindScoreRow;
import org.alliancesim.results.LeadRow;
import org.alliancesim.results.ScoreTables;
import org.alliancesim.results.TrackRecordRow;

/**
 * Judges forecasts of the past that were made without their answers, beside rivals that learned
 * from the same questions.
 */
public final class Scoring {

  /** The forecaster that is judged: the model with what the other questions taught. */
  public static final String MODEL = "posterior";

  private static final Set<String> RECORDED = Set.of(ForecastRow.FRAME, ForecastRow.RUNGS);

  private Scoring() {}

  private record Task(String bank, String scheme) {}

  /**
   * All scores.
   *
   * @param forecasts of every bank, scheme and forecaster
   * @param covariates what was publicly known of questions; where those of a bank are not all known
   *     it has no logit
   * @param seed of the tests
   * @throws IllegalArgumentException if a question was forecast twice by one forecaster, or has two
   *     answers
   */
  public static ScoreTables of(
      List<ForecastRow> forecasts, Map<Question, double[]> covariates, long seed) {
    requireOneAnswer(forecasts);
    Signs.Kept signs = new Signs.Kept(seed);
    List<BankScoreRow> banks = new ArrayList<>();
    List<LeadRow> leads = new ArrayList<>();
    List<KindScoreRow> kinds = new ArrayList<>();
    List<DecisionScoreRow> decisions = new ArrayList<>();
    grouped(forecasts, row -> new Task(row.bank(), row.scheme()))
        .forEach(
            (task, rows) -> {
              Map<String, List<ForecastRow>> all =
                  withRivals(rows, questions(forecasts, task.bank()), forecasts, covariates);
              all.forEach(
                  (forecaster, own) -> {
                    banks.add(BankScores.of(own));
                    kinds.addAll(BankScores.kinds(own));
                    if (task.bank().equals(ForecastRow.DECISIONS)) {
                      decisions.add(DecisionScores.of(own));
                    }
                    if (!forecaster.equals(MODEL) && all.containsKey(MODEL)) {
                      leads.addAll(Leads.of(all.get(MODEL), own, signs));
                    }
                  });
            });
    List<ForecastRow> recorded =
        forecasts.stream()
            .filter(row -> RECORDED.contains(row.bank()))
            .filter(row -> row.scheme().equals(ForecastRow.BY_ORGANISATION))
            .toList();
    List<TrackRecordRow> record = new ArrayList<>();
    for (String forecaster : List.of(MODEL, Rivals.PRIOR)) {
      record.addAll(PastRecord.rows(forecaster, of(forecaster, recorded)));
    }
    return new ScoreTables(
        banks,
        leads,
        kinds,
        decisions,
        Targets.of(banks, leads),
        PastRecord.reliability(of(MODEL, recorded)),
        record);
  }

  private static List<ForecastRow> of(String forecaster, List<ForecastRow> rows) {
    return rows.stream().filter(row -> row.forecaster().equals(forecaster)).toList();
  }

  /** A row for each question of a bank, whoever forecast it and under whatever scheme. */
  private static List<ForecastRow> questions(List<ForecastRow> forecasts, String bank) {
    return List.copyOf(
        forecasts.stream()
            .filter(row -> row.bank().equals(bank))
            .collect(
                Collectors.toMap(
                    Question::of, Function.identity(), (first, same) -> first, LinkedHashMap::new))
            .values());
  }

  /** Forecasts by forecaster: the model, those that were handed in, and the rivals. */
  private static Map<String, List<ForecastRow>> withRivals(
      List<ForecastRow> rows,
      List<ForecastRow> known,
      List<ForecastRow> forecasts,
      Map<Question, double[]> covariates) {
    Map<String, List<ForecastRow>> all = grouped(rows, ForecastRow::forecaster);
    List<ForecastRow> asked = all.values().iterator().next();
    // the prior forecasts the same whatever is kept from it
    List<ForecastRow> priors =
        of(Rivals.PRIOR, forecasts).stream()
            .filter(row -> row.bank().equals(asked.get(0).bank()))
            .toList();
    grouped(new Rivals(known, covariates).forecasts(asked, priors), ForecastRow::forecaster)
        .forEach(
            (forecaster, own) -> {
              if (own.size() == asked.size()) {
                all.putIfAbsent(forecaster, own);
              }
            });
    return all;
  }

  private static <K> Map<K, List<ForecastRow>> grouped(
      List<ForecastRow> rows, Function<ForecastRow, K> by) {
    return rows.stream()
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
  }

  private record Made(Question question, String scheme, String forecaster) {}

  private static void requireOneAnswer(List<ForecastRow> forecasts) {
    Map<Question, Boolean> answers = new LinkedHashMap<>();
    Map<Made, Integer> made = new LinkedHashMap<>();
    for (ForecastRow row : forecasts) {
      Question question = Question.of(row);
      if (answers.merge(question, row.happened(), (first, same) -> first) != row.happened()) {
        throw new IllegalArgumentException(words(question) + " happened and did not happen");
      }
      if (made.merge(new Made(question, row.scheme(), row.forecaster()), 1, Integer::sum) > 1) {
        throw new IllegalArgumentException(
            words(question)
                + " is forecast twice by "
                + row.forecaster()
                + " (scheme "
                + row.scheme()
                + ")");
      }
    }
  }

  private static String words(Question question) {
    return question.bank()
        + " "
        + question.world()
        + ": "
        + question.state()
        + " "
        + question.status();
  }
}
