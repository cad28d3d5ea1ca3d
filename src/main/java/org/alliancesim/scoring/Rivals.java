package org.alliancesim.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.alliancesim.results.ForecastRow;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Forecasters who know what happened elsewhere and nothing of the model. Each learns from the same
 * questions as the forecast that it is compared with: never from the organisation, the state or the
 * later worlds that are kept from it.
 */
final class Rivals {

  static final String CONSTANT = "constant";
  static final String BY_KIND = "rate-by-kind";
  static final String LOGIT = "logit";
  static final String INTERCEPT = "prior+intercept";
  static final String PRIOR = "prior";

  /** The prior variance of the logit's slopes, of covariates of variance 1. */
  private static final double COST = 1;

  private final List<ForecastRow> known;
  private final Map<Question, double[]> covariates;
  private final List<String> kinds;

  /**
   * Rivals on one bank.
   *
   * @param known a row for each of its questions, whoever forecast it
   * @param covariates what is publicly known of each; without those of every question there is no
   *     logit
   */
  Rivals(List<ForecastRow> known, Map<Question, double[]> covariates) {
    this.known = known;
    this.covariates = covariates;
    kinds = known.stream().map(ForecastRow::kind).distinct().sorted().toList();
  }

  /**
   * The forecasts of all rivals.
   *
   * @param asked the questions of one scheme
   * @param priors the forecasts of the same questions by the prior, and of those that it learns
   *     from; none if it made none
   */
  List<ForecastRow> forecasts(List<ForecastRow> asked, List<ForecastRow> priors) {
    List<ForecastRow> all = new ArrayList<>();
    Map<String, List<ForecastRow>> folds =
        asked.stream()
            .collect(
                Collectors.groupingBy(Rivals::fold, java.util.TreeMap::new, Collectors.toList()));
    boolean allPublic =
        !known.isEmpty() && known.stream().map(Question::of).allMatch(covariates::containsKey);
    Map<Question, Double> prior =
        priors.stream()
            .collect(
                Collectors.toMap(
                    Question::of, ForecastRow::probability, (first, same) -> first, HashMap::new));
    for (List<ForecastRow> fold : folds.values()) {
      List<ForecastRow> training = training(fold, asked);
      add(all, fold, CONSTANT, row -> rate(training));
      Map<String, Double> byKind = new HashMap<>();
      for (String kind : kinds) {
        List<ForecastRow> own = training.stream().filter(row -> row.kind().equals(kind)).toList();
        byKind.put(kind, own.isEmpty() ? rate(training) : rate(own));
      }
      add(all, fold, BY_KIND, row -> byKind.getOrDefault(row.kind(), rate(training)));
      if (allPublic) {
        logit(training).ifPresent(model -> add(all, fold, LOGIT, model));
      }
      shifted(training, prior)
          .filter(model -> fold.stream().map(Question::of).allMatch(prior::containsKey))
          .ifPresent(model -> add(all, fold, INTERCEPT, model));
    }
    return all;
  }

  /** What is kept from the forecaster together. */
  private static String fold(ForecastRow row) {
    return switch (row.scheme()) {
      case ForecastRow.BY_ORGANISATION -> row.organisation();
      case ForecastRow.BY_STATE -> row.state();
      default -> "";
    };
  }

  private List<ForecastRow> training(List<ForecastRow> fold, List<ForecastRow> asked) {
    String scheme = fold.get(0).scheme();
    Function<ForecastRow, Object> kept =
        switch (scheme) {
          case ForecastRow.BY_ORGANISATION -> ForecastRow::organisation;
          case ForecastRow.BY_STATE -> ForecastRow::state;
          default -> ForecastRow::world;
        };
    Set<Object> left = new HashSet<>();
    (scheme.equals(ForecastRow.LATER) ? asked : fold).forEach(row -> left.add(kept.apply(row)));
    return known.stream().filter(row -> !left.contains(kept.apply(row))).toList();
  }

  /** (d+½)/(n+1). */
  private static double rate(List<ForecastRow> rows) {
    long events = rows.stream().filter(ForecastRow::happened).count();
    return (events + 0.5) / (rows.size() + 1.0);
  }

  private Optional<ToDoubleFunction<ForecastRow>> logit(List<ForecastRow> training) {
    if (onlyOneAnswer(training)) {
      return Optional.empty();
    }
    double[][] raw = training.stream().map(this::covariates).toArray(double[][]::new);
    int size = raw[0].length;
    double[] means = new double[size];
    double[] deviations = new double[size];
    for (int column = 0; column < size; column++) {
      int place = column;
      double[] values = Arrays.stream(raw).mapToDouble(row -> row[place]).toArray();
      means[column] = StatUtils.mean(values);
      double deviation = Math.sqrt(StatUtils.populationVariance(values, means[column]));
      // what never varied where it learned tells nothing
      deviations[column] = deviation > 0 ? deviation : Double.POSITIVE_INFINITY;
    }
    double[][] scaled =
        Arrays.stream(raw).map(row -> scaled(row, means, deviations)).toArray(double[][]::new);
    LogisticFit fit = LogisticFit.of(scaled, answers(training), COST);
    return Optional.of(row -> fit.probability(scaled(covariates(row), means, deviations)));
  }

  /** What is public, and the kind. */
  private double[] covariates(ForecastRow row) {
    double[] given = Objects.requireNonNull(covariates.get(Question.of(row)));
    double[] all = Arrays.copyOf(given, given.length + kinds.size());
    int kind = kinds.indexOf(row.kind());
    if (kind >= 0) {
      all[given.length + kind] = 1;
    }
    return all;
  }

  private static double[] scaled(double[] row, double[] means, double[] deviations) {
    double[] scaled = new double[row.length];
    for (int column = 0; column < row.length; column++) {
      scaled[column] = (row[column] - means[column]) / deviations[column];
    }
    return scaled;
  }

  private static Optional<ToDoubleFunction<ForecastRow>> shifted(
      List<ForecastRow> training, Map<Question, Double> prior) {
    List<ForecastRow> forecast =
        training.stream().filter(row -> prior.containsKey(Question.of(row))).toList();
    if (onlyOneAnswer(forecast)) {
      return Optional.empty();
    }
    double[][] logits =
        forecast.stream()
            .map(
                row ->
                    new double[] {
                      ProperScore.logit(Objects.requireNonNull(prior.get(Question.of(row))))
                    })
            .toArray(double[][]::new);
    double shift = CalibrationLine.shift(logits, answers(forecast));
    return Optional.of(
        row ->
            LogisticFit.logistic(
                ProperScore.logit(Objects.requireNonNull(prior.get(Question.of(row)))) + shift));
  }

  private static boolean onlyOneAnswer(List<ForecastRow> rows) {
    return rows.stream().map(ForecastRow::happened).distinct().count() < 2;
  }

  private static boolean[] answers(List<ForecastRow> rows) {
    boolean[] answers = new boolean[rows.size()];
    for (int index = 0; index < answers.length; index++) {
      answers[index] = rows.get(index).happened();
    }
    return answers;
  }

  private static void add(
      List<ForecastRow> all,
      List<ForecastRow> fold,
      String forecaster,
      ToDoubleFunction<ForecastRow> model) {
    for (ForecastRow row : fold) {
      all.add(
          new ForecastRow(
              row.bank(),
              row.organisation(),
              row.world(),
              row.cluster(),
              row.kind(),
              row.state(),
              row.status(),
              row.scheme(),
              forecaster,
              model.applyAsDouble(row),
              row.happened(),
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              true,
              row.waited(),
              OptionalDouble.empty(),
              row.namedOpponents(),
              Optional.empty(),
              row.namedConcern(),
              Optional.empty()));
    }
  }
}
