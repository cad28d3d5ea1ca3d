package org.alliancesim.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancesim.results.BankScoreRow;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.results.KindScoreRow;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/** The scores of one forecaster on the questions of one bank under one scheme. */
final class BankScores {

  private static final double TAIL = 0.975;

  private BankScores() {}

  static Sample sample(List<ForecastRow> rows) {
    boolean[] happened = new boolean[rows.size()];
    for (int index = 0; index < happened.length; index++) {
      happened[index] = rows.get(index).happened();
    }
    return Sample.of(
        rows.stream().mapToDouble(ForecastRow::probability).toArray(),
        happened,
        rows.stream().map(ForecastRow::cluster).toList());
  }

  /** The scores of one forecaster, of whom all these forecasts are. */
  static BankScoreRow of(List<ForecastRow> rows) {
    Sample sample = sample(rows);
    ForecastRow any = rows.get(0);
    Optional<AreaUnderCurve> area = AreaUnderCurve.of(sample);
    Optional<Bounds> areaBounds = area.flatMap(AreaUnderCurve::interval);
    Optional<CalibrationLine> line = CalibrationLine.of(sample);
    Optional<Bounds> slope = line.flatMap(CalibrationLine::slopeInterval);
    Optional<Bounds> intercept = line.flatMap(CalibrationLine::interceptInterval);
    Nobody nobody = Nobody.of(rows);
    return new BankScoreRow(
        any.bank(),
        any.scheme(),
        any.forecaster(),
        rows.size(),
        sample.clusters().count(),
        sample.events(),
        sample.expected(),
        StatUtils.mean(sample.scores(ProperScore.BRIER)),
        StatUtils.mean(sample.scores(ProperScore.LOG)),
        number(area, AreaUnderCurve::value),
        number(areaBounds, Bounds::low),
        number(areaBounds, Bounds::high),
        number(line, CalibrationLine::slope),
        number(slope, Bounds::low),
        number(slope, Bounds::high),
        number(line, CalibrationLine::intercept),
        number(intercept, Bounds::low),
        number(intercept, Bounds::high),
        number(line, CalibrationLine::inTheLarge),
        nobody.worlds(),
        nobody.expected(),
        waited(rows),
        waitExpected(rows),
        (int) rows.stream().filter(row -> !row.learned()).count());
  }

  static <T> OptionalDouble number(Optional<T> from, Function<T, Double> part) {
    return from.map(value -> OptionalDouble.of(part.apply(value))).orElse(OptionalDouble.empty());
  }

  /**
   * Worlds in which nobody came in.
   *
   * @param worlds how many there are
   * @param expected Σ Π(1−p): as if candidates were independent given their forecasts
   */
  private record Nobody(int worlds, double expected) {

    static Nobody of(List<ForecastRow> rows) {
      Map<String, List<ForecastRow>> byWorld =
          rows.stream()
              .collect(
                  Collectors.groupingBy(
                      ForecastRow::world, LinkedHashMap::new, Collectors.toList()));
      int worlds = 0;
      double expected = 0;
      for (List<ForecastRow> world : byWorld.values()) {
        worlds += world.stream().noneMatch(ForecastRow::happened) ? 1 : 0;
        double none = 1;
        for (ForecastRow row : world) {
          none *= 1 - row.probability();
        }
        expected += none;
      }
      return new Nobody(worlds, expected);
    }
  }

  private static OptionalDouble waited(List<ForecastRow> rows) {
    return rows.stream()
        .filter(ForecastRow::happened)
        .flatMapToDouble(row -> row.waited().stream())
        .average();
  }

  private static OptionalDouble waitExpected(List<ForecastRow> rows) {
    double weighted = 0;
    double weight = 0;
    for (ForecastRow row : rows) {
      if (row.waitExpected().isPresent()) {
        weighted += row.probability() * row.waitExpected().getAsDouble();
        weight += row.probability();
      }
    }
    return weight > 0 ? OptionalDouble.of(weighted / weight) : OptionalDouble.empty();
  }

  /** How many came in and were expected to, by kind. */
  static List<KindScoreRow> kinds(List<ForecastRow> rows) {
    Map<String, List<ForecastRow>> byKind =
        rows.stream()
            .collect(Collectors.groupingBy(ForecastRow::kind, TreeMap::new, Collectors.toList()));
    List<KindScoreRow> kinds = new ArrayList<>();
    byKind.forEach((kind, own) -> kinds.add(kind(kind, own)));
    return kinds;
  }

  private static KindScoreRow kind(String kind, List<ForecastRow> rows) {
    Sample sample = sample(rows);
    ForecastRow any = rows.get(0);
    OptionalDouble half = halfWidth(sample);
    double expected = sample.expected();
    return new KindScoreRow(
        any.bank(),
        any.scheme(),
        any.forecaster(),
        kind,
        rows.size(),
        sample.clusters().count(),
        sample.events(),
        expected,
        half.isPresent() ? OptionalDouble.of(expected - half.getAsDouble()) : half,
        half.isPresent() ? OptionalDouble.of(expected + half.getAsDouble()) : half);
  }

  /** Of the 95% interval of Σ(happened − p): t with G−1 degrees of freedom, by clusters. */
  private static OptionalDouble halfWidth(Sample sample) {
    int clusters = sample.clusters().count();
    if (clusters < 2) {
      return OptionalDouble.empty();
    }
    double[] excess = new double[sample.size()];
    for (int index = 0; index < excess.length; index++) {
      excess[index] = (sample.happened()[index] ? 1 : 0) - sample.probabilities()[index];
    }
    double squares = 0;
    for (double sum : sample.clusters().sums(excess)) {
      squares += sum * sum;
    }
    double t = new TDistribution(clusters - 1.0).inverseCumulativeProbability(TAIL);
    return OptionalDouble.of(t * FastMath.sqrt(squares * clusters / (clusters - 1.0)));
  }
}
