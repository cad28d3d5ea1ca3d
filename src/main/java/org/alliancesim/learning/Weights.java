package org.alliancesim.learning;

import org.apache.commons.math3.util.FastMath;

/** Importance weights of points, summing to 1. */
public final class Weights {

  /** With fewer effective points nothing is called learned. */
  static final double ENOUGH = 200;

  private final double[] weights;
  private final double shape;

  private Weights(double[] weights, double shape) {
    this.weights = weights;
    this.shape = shape;
  }

  /**
   * Likelihood over the density of what the points were drawn from, the prior's being 1; the
   * largest smoothed by {@link ParetoSmoothing}.
   *
   * @param logLikelihoods by point
   * @param densities by point
   */
  static Weights of(double[] logLikelihoods, double[] densities) {
    double[] logWeights = new double[logLikelihoods.length];
    for (int point = 0; point < logWeights.length; point++) {
      logWeights[point] = logLikelihoods[point] - FastMath.log(densities[point]);
    }
    ParetoSmoothing.Smoothed smoothed = ParetoSmoothing.of(logWeights);
    double[] weights = new double[logWeights.length];
    double sum = 0;
    for (int point = 0; point < weights.length; point++) {
      weights[point] = FastMath.exp(smoothed.logWeights()[point]);
      sum += weights[point];
    }
    for (int point = 0; point < weights.length; point++) {
      weights[point] /= sum;
    }
    return new Weights(weights, smoothed.shape());
  }

  /** k̂ of {@link ParetoSmoothing}. */
  double shape() {
    return shape;
  }

  /** Whether there are enough effective points, and the weights can be trusted. */
  boolean learned() {
    return effectiveSampleSize() >= ENOUGH && shape < ParetoSmoothing.LARGEST_SHAPE;
  }

  /** By point. */
  public double[] values() {
    return weights.clone();
  }

  /** 1/Σw²: of how many equally weighted points these are worth; Kish (1965). */
  public double effectiveSampleSize() {
    double squares = 0;
    for (double weight : weights) {
      squares += weight * weight;
    }
    return 1 / squares;
  }

  /**
   * So many points with equal weights: systematic resampling, which takes a point of weight w
   * between ⌊w·n⌋ and ⌈w·n⌉ times.
   *
   * @return the points' numbers, ascending
   */
  public int[] resampled(int n) {
    int[] chosen = new int[n];
    double cumulative = weights[0];
    int point = 0;
    for (int each = 0; each < n; each++) {
      double level = (each + 0.5) / n;
      while (cumulative < level && point < weights.length - 1) {
        point++;
        cumulative += weights[point];
      }
      chosen[each] = point;
    }
    return chosen;
  }
}
