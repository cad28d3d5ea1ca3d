package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.results.BandOfRanksRow;

/**
 * Simulation-based calibration: does learning recover what it was given? Points are drawn from the
 * prior, with levels of organisations; answers are invented under each; what is learned of them is
 * a posterior, in which the true value has a rank. If all is right, ranks are uniform.
 *
 * <p>Reference: S. Talts, M. Betancourt, D. Simpson, A. Vehtari and A. Gelman (2018), "Validating
 * Bayesian inference algorithms with simulation-based calibration".
 */
final class RankCheck {

  /** Changes weights before ranks are taken; a wrong one must be caught. */
  @FunctionalInterface
  interface Distortion {
    double factor(double[] levels);
  }

  private RankCheck() {}

  /**
   * The ranks of true values in invented pasts.
   *
   * @param tried points of the prior, among which what is learned of each past is found
   * @param truths other points of the prior, each with a past of its own
   * @return [number of a point][past], in [0, 1]
   */
  static double[][] ranks(
      FrameEvidence evidence,
      double[][] tried,
      double[][] truths,
      long seed,
      PastWork work,
      Distortion distortion)
      throws InterruptedException {
    List<List<Integer>> pasts =
        Pool.map(truths.length, work, past -> invented(evidence, truths[past], past, seed));
    // each point is looked at once, for all pasts, and forgotten
    List<double[]> logLikelihoods =
        Pool.map(
            tried.length,
            work,
            point -> logLikelihoods(evidence, FramePrior.point(tried[point]), pasts));
    double[] densities =
        Arrays.stream(tried).mapToDouble(levels -> 1 / distortion.factor(levels)).toArray();
    double[][] ranks = new double[FramePrior.names().size()][truths.length];
    for (int past = 0; past < truths.length; past++) {
      int place = past;
      double[] weights =
          Weights.of(logLikelihoods.stream().mapToDouble(of -> of[place]).toArray(), densities)
              .values();
      for (int number = 0; number < ranks.length; number++) {
        for (int point = 0; point < weights.length; point++) {
          ranks[number][past] += tried[point][number] < truths[past][number] ? weights[point] : 0;
        }
        ranks[number][past] = Math.min(1, ranks[number][past]);
      }
    }
    return ranks;
  }

  /** The rows that come true, each recorded wrongly with the probability that learning allows. */
  private static List<Integer> invented(
      FrameEvidence evidence, double[] truth, int past, long seed) {
    Draws draws = Draws.of(seed, past);
    boolean[] happened = Invented.past(evidence, FramePrior.point(truth), draws);
    List<Integer> events = new ArrayList<>();
    for (int row = 0; row < happened.length; row++) {
      boolean wrong = draws.uniform(RandomProcess.DOUBT, row, 0, 0) < FrameEvidence.DOUBT;
      if (happened[row] != wrong) {
        events.add(row);
      }
    }
    return events;
  }

  /** What a point says of each past. */
  private static double[] logLikelihoods(
      FrameEvidence evidence, FramePoint point, List<List<Integer>> pasts) {
    double[][] probabilities = evidence.probabilities(point);
    double[][] never = new double[probabilities.length][];
    double[][] odds = new double[probabilities.length][];
    for (int row = 0; row < odds.length; row++) {
      never[row] = new double[probabilities[row].length];
      odds[row] = new double[probabilities[row].length];
      for (int node = 0; node < odds[row].length; node++) {
        double probability = probabilities[row][node];
        never[row][node] = FrameEvidence.logProbability(probability, false);
        odds[row][node] = FrameEvidence.logProbability(probability, true) - never[row][node];
      }
    }
    double[] shares = LevelGrid.shares(point.tau());
    double[][] nothing = evidence.byOrganisation(never, row -> true);
    return pasts.stream()
        .mapToDouble(events -> logLikelihood(evidence, shares, nothing, odds, events))
        .toArray();
  }

  private static double logLikelihood(
      FrameEvidence evidence,
      double[] shares,
      double[][] nothing,
      double[][] odds,
      List<Integer> events) {
    double[][] sums = Arrays.stream(nothing).map(double[]::clone).toArray(double[][]::new);
    for (int row : events) {
      double[] sum = sums[evidence.rows().get(row).organisation()];
      for (int node = 0; node < sum.length; node++) {
        sum[node] += odds[row][node];
      }
    }
    return FrameEvidence.known(shares, sums).stream()
        .mapToDouble(LevelGrid.Known::logLikelihood)
        .sum();
  }

  /**
   * The distributions of ranks with their bands.
   *
   * @param names of the numbers of a point
   * @param ranks [number of a point][past]
   */
  static List<BandOfRanksRow> rows(List<String> names, double[][] ranks, long seed) {
    List<BandOfRanksRow> rows = new ArrayList<>();
    EcdfBand band = new EcdfBand(ranks[0].length, seed);
    for (int number = 0; number < ranks.length; number++) {
      for (int point = 0; point < EcdfBand.POINTS - 1; point++) {
        rows.add(
            new BandOfRanksRow(
                names.get(number),
                ranks[number].length,
                EcdfBand.point(point),
                (double) EcdfBand.below(ranks[number], point) / ranks[number].length,
                band.low(point),
                band.high(point)));
      }
    }
    return rows;
  }
}
