package org.alliancesim.learning;

import java.util.ArrayList;
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

  private final FrameEvidence evidence;
  private final double[][] levels;
  private final List<Tried> tried;

  /** Changes weights before ranks are taken; a wrong one must be caught. */
  @FunctionalInterface
  interface Distortion {
    double factor(double[] levels);
  }

  /**
   * A point of the prior with what it makes likely.
   *
   * @param shares of each cell of a level before anything is seen
   * @param never ln of the probability that nothing happened, [organisation][node]
   * @param odds what is added for an answer that came true, [row][node]
   */
  private record Tried(double[] shares, double[][] never, float[][] odds) {}

  private RankCheck(FrameEvidence evidence, double[][] levels, List<Tried> tried) {
    this.evidence = evidence;
    this.levels = levels;
    this.tried = tried;
  }

  /**
   * Prepares a check.
   *
   * @param levels points of the prior
   */
  static RankCheck of(FrameEvidence evidence, double[][] levels, PastWork work)
      throws InterruptedException {
    List<Tried> tried =
        Pool.map(
            levels.length,
            work,
            point -> {
              Tried made = tried(evidence, FramePrior.point(levels[point]));
              work.advanced(1);
              return made;
            });
    return new RankCheck(evidence, levels, tried);
  }

  private static Tried tried(FrameEvidence evidence, FramePoint point) {
    double[][] probabilities = evidence.probabilities(point);
    double[][] never = new double[probabilities.length][];
    float[][] odds = new float[probabilities.length][];
    for (int row = 0; row < odds.length; row++) {
      int nodes = probabilities[row].length;
      never[row] = new double[nodes];
      odds[row] = new float[nodes];
      for (int node = 0; node < nodes; node++) {
        double probability = probabilities[row][node];
        never[row][node] = FrameEvidence.logProbability(probability, false);
        odds[row][node] =
            (float) (FrameEvidence.logProbability(probability, true) - never[row][node]);
      }
    }
    return new Tried(
        LevelGrid.shares(point.tau()), evidence.byOrganisation(never, row -> true), odds);
  }

  /**
   * The ranks of true values in invented pasts.
   *
   * @param truths points of the prior, other than those of the check
   * @return [number of a point][past], in [0, 1]
   */
  double[][] ranks(double[][] truths, long seed, PastWork work, Distortion distortion)
      throws InterruptedException {
    List<double[]> byPast =
        Pool.map(
            truths.length,
            work,
            past -> {
              double[] ranks = ranks(truths[past], past, seed, distortion);
              work.advanced(1);
              return ranks;
            });
    double[][] ranks = new double[FramePrior.names().size()][truths.length];
    for (int past = 0; past < truths.length; past++) {
      for (int number = 0; number < ranks.length; number++) {
        ranks[number][past] = byPast.get(past)[number];
      }
    }
    return ranks;
  }

  private double[] ranks(double[] truth, int past, long seed, Distortion distortion) {
    boolean[] happened = Invented.past(evidence, FramePrior.point(truth), Draws.of(seed, past));
    // each answer may have been recorded wrongly, as learning allows for
    Draws doubts = Draws.of(seed, past);
    List<Integer> events = new ArrayList<>();
    for (int row = 0; row < happened.length; row++) {
      boolean wrong = doubts.uniform(RandomProcess.DOUBT, row, 0, 0) < FrameEvidence.DOUBT;
      if (happened[row] != wrong) {
        events.add(row);
      }
    }
    double[] logLikelihoods = new double[tried.size()];
    double[] densities = new double[tried.size()];
    for (int point = 0; point < logLikelihoods.length; point++) {
      logLikelihoods[point] = logLikelihood(tried.get(point), events);
      densities[point] = 1 / distortion.factor(levels[point]);
    }
    double[] weights = Weights.of(logLikelihoods, densities).values();
    double[] ranks = new double[truth.length];
    for (int number = 0; number < truth.length; number++) {
      for (int point = 0; point < weights.length; point++) {
        ranks[number] += levels[point][number] < truth[number] ? weights[point] : 0;
      }
      ranks[number] = Math.min(1, ranks[number]);
    }
    return ranks;
  }

  private double logLikelihood(Tried point, List<Integer> events) {
    double[][] sums = new double[point.never().length][];
    for (int organisation = 0; organisation < sums.length; organisation++) {
      sums[organisation] = point.never()[organisation].clone();
    }
    for (int row : events) {
      double[] sum = sums[evidence.rows().get(row).organisation()];
      for (int node = 0; node < sum.length; node++) {
        sum[node] += point.odds()[row][node];
      }
    }
    return FrameEvidence.known(point.shares(), sums).stream()
        .mapToDouble(LevelGrid.Known::logLikelihood)
        .sum();
  }

  /** The distributions of ranks with their bands. */
  static List<BandOfRanksRow> rows(double[][] ranks, long seed) {
    List<BandOfRanksRow> rows = new ArrayList<>();
    EcdfBand band = new EcdfBand(ranks[0].length, seed);
    for (int number = 0; number < ranks.length; number++) {
      for (int point = 0; point < EcdfBand.POINTS - 1; point++) {
        rows.add(
            new BandOfRanksRow(
                FramePrior.keys().get(number),
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
