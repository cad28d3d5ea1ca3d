package org.alliancesim.hindcast;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * A quadratic through noisy log-likelihoods. Each is an average over a few histories, and its noise
 * alone would let a handful of lucky points carry all weight; a quadratic in the standard scores of
 * the coefficients, least squares over the better points, keeps what points have in common.
 *
 * <p>Reference: E. L. Ionides, C. Breto, J. Park, R. A. Smith and A. A. King (2017), "Monte Carlo
 * profile confidence intervals for dynamic systems", J. R. Soc. Interface 14.
 */
final class LikelihoodSurface {

  /** Far below the best, likelihoods are flat at the floor that the doubts ε set: left out. */
  private static final double DEPTH = 25;

  /** Points for each coefficient of the quadratic below which there is no fitting. */
  private static final int POINTS_PER_TERM = 3;

  private LikelihoodSurface() {}

  /**
   * Smoothed log-likelihoods.
   *
   * @param points [point][coefficient], levels
   * @param logLikelihoods by point
   * @return the quadratic's values; the likelihoods as they are if there are too few points
   */
  static double[] smoothed(double[][] points, double[] logLikelihoods) {
    double best = Arrays.stream(logLikelihoods).max().orElse(0);
    double worst = Arrays.stream(logLikelihoods).min().orElse(0);
    int[] fitted =
        IntStream.range(0, points.length)
            .filter(point -> logLikelihoods[point] >= best - DEPTH)
            .toArray();
    int terms = terms(points[0]).length;
    if (best == worst || fitted.length < POINTS_PER_TERM * (terms + 1)) {
      return logLikelihoods;
    }
    double[][] x = new double[fitted.length][];
    double[] y = new double[fitted.length];
    for (int row = 0; row < fitted.length; row++) {
      x[row] = terms(points[fitted[row]]);
      y[row] = logLikelihoods[fitted[row]];
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.newSampleData(y, x);
    double[] coefficients;
    try {
      coefficients = regression.estimateRegressionParameters();
    } catch (SingularMatrixException e) {
      return logLikelihoods;
    }
    double[] smoothed = new double[points.length];
    for (int point = 0; point < points.length; point++) {
      double[] each = terms(points[point]);
      smoothed[point] = coefficients[0];
      for (int term = 0; term < each.length; term++) {
        smoothed[point] += coefficients[term + 1] * each[term];
      }
      // beyond the points that were fitted a quadratic may turn up again: nothing is better there
      if (logLikelihoods[point] < best - DEPTH) {
        smoothed[point] = Math.min(smoothed[point], logLikelihoods[point]);
      }
    }
    return smoothed;
  }

  /** The scores, their squares and products. */
  private static double[] terms(double[] point) {
    int n = point.length;
    double[] scores = Arrays.stream(point).map(Proposal::score).toArray();
    double[] terms = new double[n + n * (n + 1) / 2];
    System.arraycopy(scores, 0, terms, 0, n);
    int next = n;
    for (int a = 0; a < n; a++) {
      for (int b = a; b < n; b++) {
        terms[next++] = scores[a] * scores[b];
      }
    }
    return terms;
  }
}
