package org.alliancesim.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Importance weights whose largest are smoothed by a generalised Pareto distribution fitted to
 * them. Its shape k tells how far the weights can be trusted: below 0.7 sums of as many weights as
 * are usual are good enough.
 *
 * <p>References: A. Vehtari, D. Simpson, A. Gelman, Y. Yao and J. Gabry (2024), "Pareto smoothed
 * importance sampling", Journal of Machine Learning Research 25(72); J. Zhang and M. A. Stephens
 * (2009), "A new and efficient estimation method for the generalized Pareto distribution",
 * Technometrics 51(3).
 */
final class ParetoSmoothing {

  /** From this shape on the weights are not to be trusted. */
  static final double LARGEST_SHAPE = 0.7;

  /** Stands for a shape that cannot be told, since too few weights are above 0. */
  static final double UNTOLD = 10;

  /** With fewer weights in the tail no shape is estimated. */
  private static final int SMALLEST_TAIL = 5;

  private static final double LARGEST_SHARE = 0.2;
  private static final double TAIL_OF_ROOT = 3;

  /** How many points of its profile the fit averages over, besides √n. */
  private static final int PROFILE = 30;

  /** The prior of the shape that small samples need: as many weights with shape ½. */
  private static final int PRIOR_WEIGHTS = 10;

  private static final double PRIOR_SHAPE = 0.5;

  private ParetoSmoothing() {}

  /**
   * Smoothed weights.
   *
   * @param logWeights their logarithms, not normalised
   * @param shape k̂; 0 where all large weights are alike, {@link #UNTOLD} where too few are above 0
   *     to tell
   */
  record Smoothed(double[] logWeights, double shape) {}

  /**
   * A generalised Pareto distribution on x &gt; 0.
   *
   * @param shape k
   * @param scale σ
   */
  record Pareto(double shape, double scale) {
    double quantile(double probability) {
      return shape == 0
          ? -scale * FastMath.log1p(-probability)
          : scale * FastMath.expm1(-shape * FastMath.log1p(-probability)) / shape;
    }
  }

  /** Smooths weights. */
  static Smoothed of(double[] logWeights) {
    int n = logWeights.length;
    int tail = (int) FastMath.ceil(Math.min(LARGEST_SHARE * n, TAIL_OF_ROOT * FastMath.sqrt(n)));
    double largest = Arrays.stream(logWeights).max().orElse(Double.NEGATIVE_INFINITY);
    double[] shifted = Arrays.stream(logWeights).map(each -> each - largest).toArray();
    Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(each -> shifted[each]));
    if (tail < SMALLEST_TAIL || n <= tail) {
      return new Smoothed(shifted, UNTOLD);
    }
    double cut = FastMath.exp(shifted[order[n - tail - 1]]);
    double[] exceeding = new double[tail];
    for (int each = 0; each < tail; each++) {
      exceeding[each] = FastMath.exp(shifted[order[n - tail + each]]) - cut;
    }
    if (exceeding[tail - 1] - exceeding[0] < Double.MIN_NORMAL) {
      return new Smoothed(shifted, 0);
    }
    if (exceeding[quartile(tail)] <= 0) {
      return new Smoothed(shifted, UNTOLD);
    }
    Pareto fitted = fit(exceeding);
    for (int each = 0; each < tail; each++) {
      double smoothed = cut + fitted.quantile((each + 0.5) / tail);
      shifted[order[n - tail + each]] = Math.min(0, FastMath.log(smoothed));
    }
    return new Smoothed(shifted, Math.min(UNTOLD, fitted.shape()));
  }

  /**
   * Zhang and Stephens' estimate, with a weak prior on the shape.
   *
   * @param x ascending, above 0
   */
  static Pareto fit(double[] x) {
    int n = x.length;
    int points = PROFILE + (int) FastMath.sqrt(n);
    double quartile = x[quartile(n)];
    double[] theta = new double[points];
    double[] logs = new double[points];
    for (int point = 0; point < points; point++) {
      theta[point] = 1 / x[n - 1] + (1 - FastMath.sqrt(points / (point + 0.5))) / (3 * quartile);
      double shape = shape(theta[point], x);
      logs[point] = n * (FastMath.log(-theta[point] / shape) - shape - 1);
    }
    double mean = 0;
    for (int point = 0; point < points; point++) {
      double weight = 0;
      for (double other : logs) {
        weight += FastMath.exp(other - logs[point]);
      }
      mean += theta[point] / weight;
    }
    double shape = shape(mean, x);
    double scale = -shape / mean;
    double weighed = (n * shape + PRIOR_WEIGHTS * PRIOR_SHAPE) / (n + PRIOR_WEIGHTS);
    return new Pareto(weighed, scale);
  }

  private static int quartile(int n) {
    return (int) FastMath.floor(n / 4.0 + 0.5) - 1;
  }

  private static double shape(double theta, double[] x) {
    double sum = 0;
    for (double each : x) {
      sum += FastMath.log1p(-theta * each);
    }
    return sum / x.length;
  }
}
