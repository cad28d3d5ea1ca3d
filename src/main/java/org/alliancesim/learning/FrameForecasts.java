package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.alliancesim.results.FoldRow;
import org.alliancesim.results.ForecastRow;

/**
 * What frames of the past forecast of answers that were left out: by the {@linkplain Fold fold} to
 * which an answer belongs the points that were tried get other weights, of which this answer is no
 * part, and the forecast is the weighted mean of theirs. Beside each stands that of the prior.
 *
 * @param evidence the answers and their folds
 * @param sample the points
 */
record FrameForecasts(FrameEvidence evidence, FrameSample sample) {

  /** Every answer forecast by who has not seen it. */
  List<ForecastRow> rows() {
    List<ForecastRow> rows = new ArrayList<>();
    Map<Integer, Weights> weights = new LinkedHashMap<>();
    Weights prior = sample.priorWeights();
    for (int scheme = 0; scheme < FrameEvidence.SCHEMES.size(); scheme++) {
      String name = FrameEvidence.SCHEMES.get(scheme);
      for (int row = 0; row < evidence.rows().size(); row++) {
        int fold = evidence.foldOf(row, name);
        if (fold >= 0) {
          Weights posterior = weights.computeIfAbsent(fold, sample::weights);
          rows.add(row(row, name, "posterior", forecast(posterior, scheme, row), trust(posterior)));
          rows.add(row(row, name, "prior", forecast(prior, 0, row), Trust.NOTHING_WEIGHED));
        }
      }
    }
    return rows;
  }

  /** Of how many effective points a forecast is, and whether their weights can be trusted. */
  private record Trust(double ess, double shape, boolean learned) {
    private static final Trust NOTHING_WEIGHED = new Trust(-1, 0, false);
  }

  /**
   * A forecast.
   *
   * @param probability that it comes true
   * @param years how long that takes on average, should it
   */
  private record Forecast(double probability, OptionalDouble years) {}

  private static Trust trust(Weights weights) {
    return new Trust(weights.effectiveSampleSize(), weights.shape(), weights.learned());
  }

  private Forecast forecast(Weights weights, int scheme, int row) {
    double[] each = weights.values();
    double mean = 0;
    double years = 0;
    for (int point = 0; point < each.length; point++) {
      FrameEvidence.Evaluation evaluation = sample.evaluation(point);
      mean += each[point] * evaluation.forecasts()[scheme][row];
      years += each[point] * evaluation.years()[scheme][row];
    }
    return new Forecast(
        Math.min(1, mean),
        mean > 0 ? OptionalDouble.of(Math.max(0, years / mean)) : OptionalDouble.empty());
  }

  private ForecastRow row(
      int index, String scheme, String forecaster, Forecast forecast, Trust trust) {
    FrameEvidence.Row row = evidence.rows().get(index);
    AskedWorld world = row.world();
    boolean weighed = trust.ess() >= 0;
    return new ForecastRow(
        world.bank(),
        world.organisation(),
        world.name(),
        world.organisation() + "-" + world.year(),
        world.kind(),
        row.answer().state().value(),
        row.answer().status(),
        scheme,
        forecaster,
        forecast.probability(),
        row.answer().happened(),
        weighed ? OptionalDouble.of(trust.ess()) : OptionalDouble.empty(),
        weighed ? OptionalDouble.of(trust.shape()) : OptionalDouble.empty(),
        trust.learned(),
        row.answer().waited(),
        forecast.years(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** How well the points cover each fold. */
  List<FoldRow> folds() {
    List<FoldRow> rows = new ArrayList<>();
    for (int fold = 0; fold < evidence.folds().size(); fold++) {
      Fold of = evidence.folds().get(fold);
      int place = fold;
      int answers =
          fold == 0
              ? evidence.rows().size()
              : (int)
                  IntStream.range(0, evidence.rows().size())
                      .filter(row -> evidence.foldOf(row, of.scheme()) == place)
                      .count();
      Weights weights = sample.weights(fold);
      rows.add(
          new FoldRow(
              ForecastRow.FRAME,
              of.scheme(),
              Optional.of(of.leftOut()).filter(name -> !name.isEmpty()),
              answers,
              weights.effectiveSampleSize(),
              weights.shape(),
              weights.learned()));
    }
    return rows;
  }
}
