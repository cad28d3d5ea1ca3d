package org.alliancesim.hindcast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.scenario.content.PastCase;
import org.apache.commons.math3.stat.inference.ChiSquareTest;

/**
 * Simulation-based calibration: does learning recover what it was given? Points are drawn from the
 * prior, the past is simulated under each, and the posterior is learned from these invented
 * answers. If all is right, the rank of the true value among draws from its posterior is uniform.
 *
 * <p>Reference: S. Talts, M. Betancourt, D. Simpson, A. Vehtari and A. Gelman (2018), "Validating
 * Bayesian inference algorithms with simulation-based calibration".
 */
public final class RankCheck {

  /** Draws from each posterior; ranks are 0 to this. */
  private static final int POSTERIOR_DRAWS = 99;

  private static final int BINS = 10;

  private RankCheck() {}

  /**
   * How the ranks of one coefficient are spread.
   *
   * @param coefficient its key
   * @param dataSets how many invented data sets there were
   * @param bins how many ranks fell in each tenth
   * @param chiSquare the statistic of uniformity, with {@value #BINS} − 1 degrees of freedom
   * @param p the probability of one as large if ranks are uniform
   */
  public record Ranks(
      String coefficient, int dataSets, List<Integer> bins, double chiSquare, double p) {

    public Ranks {
      bins = List.copyOf(bins);
    }
  }

  /** Changes weights before ranks are taken; a wrong one must be caught. */
  @FunctionalInterface
  interface Distortion {
    double factor(double[] point);
  }

  /**
   * Checks a calibration.
   *
   * @param calibration the bank of simulated points
   * @param truths further points from the prior with one replicate of each world: what is invented
   * @param seed for the doubts and the draws from the posteriors
   */
  public static List<Ranks> of(Calibration calibration, CaseBank truths, long seed) {
    return of(calibration, truths, seed, point -> 1);
  }

  static List<Ranks> of(
      Calibration calibration, CaseBank truths, long seed, Distortion distortion) {
    CaseBank bank = calibration.bank();
    Evidence evidence = new Evidence(bank.worlds(), world -> true);
    int dataSets = truths.points().length;
    int[][] bins = new int[Learned.COEFFICIENTS.size()][BINS];
    for (int set = 0; set < dataSets; set++) {
      long[] answers = invented(truths, set, seed);
      double[] weights = calibration.weightsAfter(evidence, answers).values();
      double total = 0;
      for (int point = 0; point < weights.length; point++) {
        weights[point] *= distortion.factor(bank.points()[point]);
        total += weights[point];
      }
      int[] draws = draws(weights, total, set, seed);
      for (int learned = 0; learned < bins.length; learned++) {
        int rank = 0;
        for (int draw : draws) {
          rank += bank.points()[draw][learned] < truths.points()[set][learned] ? 1 : 0;
        }
        bins[learned][rank * BINS / (POSTERIOR_DRAWS + 1)]++;
      }
    }
    List<Ranks> ranks = new ArrayList<>();
    for (int learned = 0; learned < bins.length; learned++) {
      ranks.add(ranks(Learned.COEFFICIENTS.get(learned).key(), dataSets, bins[learned]));
    }
    return ranks;
  }

  /** One history of each world, each answer wrong with the probability that learning allows for. */
  private static long[] invented(CaseBank truths, int set, long seed) {
    long[] answers = new long[truths.worlds().size()];
    Draws draws = Draws.of(seed, set);
    for (int world = 0; world < answers.length; world++) {
      answers[world] = truths.patterns()[set][world].answers()[0];
      List<PastCase> cases = truths.worlds().get(world).cases();
      for (int each = 0; each < cases.size(); each++) {
        double doubt =
            switch (cases.get(each).certainty()) {
              case CERTAIN -> Evidence.DOUBT_CERTAIN;
              case LIKELY -> Evidence.DOUBT_LIKELY;
            };
        if (draws.uniform(RandomProcess.DOUBT, world, each, 0) < doubt) {
          answers[world] ^= 1L << each;
        }
      }
    }
    return answers;
  }

  private static int[] draws(double[] weights, double total, int set, long seed) {
    Draws draws = Draws.of(seed, set);
    double[] cumulative = new double[weights.length];
    double sum = 0;
    for (int point = 0; point < weights.length; point++) {
      sum += weights[point] / total;
      cumulative[point] = sum;
    }
    int[] chosen = new int[POSTERIOR_DRAWS];
    for (int draw = 0; draw < chosen.length; draw++) {
      double u = draws.uniform(RandomProcess.POSTERIOR, 0, draw, 0);
      int place = Arrays.binarySearch(cumulative, u);
      chosen[draw] = Math.min(weights.length - 1, place < 0 ? -place - 1 : place);
    }
    return chosen;
  }

  private static Ranks ranks(String coefficient, int dataSets, int[] bins) {
    double[] expected = new double[BINS];
    Arrays.fill(expected, (double) dataSets / BINS);
    long[] observed = Arrays.stream(bins).asLongStream().toArray();
    ChiSquareTest test = new ChiSquareTest();
    return new Ranks(
        coefficient,
        dataSets,
        Arrays.stream(bins).boxed().toList(),
        test.chiSquare(expected, observed),
        test.chiSquareTest(expected, observed));
  }
}
