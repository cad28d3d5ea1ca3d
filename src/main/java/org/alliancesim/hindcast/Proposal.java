package org.alliancesim.hindcast;

import java.util.Arrays;
import org.alliancesim.chance.SamplingDesign;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * Where points are tried. Points are levels of the priors, so the prior itself is uniform on the
 * unit cube and has density 1; a later round leans to where the first one found likely points, as a
 * product of betas matched to their moments, and keeps a share of the prior so that no weight grows
 * without bound.
 */
final class Proposal {

  /** The share of points of a leaning proposal that come from the prior all the same. */
  private static final double PRIOR_SHARE = 0.25;

  /** Wider than the points found: what lies beyond them was not looked for yet. */
  private static final double WIDENING = 1.5;

  private static final double LARGEST_VARIANCE = 1.0 / 12;
  private static final double SMALLEST_SD = 0.05;

  /** By coefficient; null for the prior. */
  private final BetaDistribution[] leaning;

  private Proposal(BetaDistribution[] leaning) {
    this.leaning = leaning;
  }

  static Proposal prior() {
    return new Proposal(null);
  }

  /** Leans to where the weight is. */
  static Proposal leaningTo(double[][] points, double[] weights) {
    BetaDistribution[] betas = new BetaDistribution[points[0].length];
    for (int learned = 0; learned < betas.length; learned++) {
      double mean = 0;
      for (int point = 0; point < points.length; point++) {
        mean += weights[point] * points[point][learned];
      }
      double variance = 0;
      for (int point = 0; point < points.length; point++) {
        double deviation = points[point][learned] - mean;
        variance += weights[point] * deviation * deviation;
      }
      double sd = Math.max(SMALLEST_SD, WIDENING * Math.sqrt(variance));
      double most = Math.min(LARGEST_VARIANCE, 0.9 * mean * (1 - mean));
      double size = mean * (1 - mean) / Math.min(most, sd * sd) - 1;
      betas[learned] = new BetaDistribution(null, mean * size, (1 - mean) * size);
    }
    return new Proposal(betas);
  }

  /** So many points; a pure function of the seed and the points' numbers from {@code first} on. */
  double[][] points(long seed, int first, int count) {
    int block = SamplingDesign.BLOCK;
    double[][] points = new double[count][];
    double[][] levels = {};
    for (int point = 0; point < count; point++) {
      int number = first + point;
      if (point == 0 || number % block == 0) {
        levels = SamplingDesign.LATIN_HYPERCUBE.block(seed, number / block, Learned.PATHS);
      }
      points[point] = levels[number % block].clone();
      // strata are shuffled, so every fourth row is as good a sample of the prior as any
      if (leaning != null && number % 4 >= 4 * PRIOR_SHARE) {
        for (int learned = 0; learned < leaning.length; learned++) {
          points[point][learned] =
              inside(leaning[learned].inverseCumulativeProbability(points[point][learned]));
        }
      }
    }
    return points;
  }

  private static double inside(double level) {
    return Math.min(Math.nextDown(1.0), Math.max(Double.MIN_NORMAL, level));
  }

  double density(double[] point) {
    if (leaning == null) {
      return 1;
    }
    double product = 1;
    for (int learned = 0; learned < leaning.length; learned++) {
      product *= leaning[learned].density(point[learned]);
    }
    return PRIOR_SHARE + (1 - PRIOR_SHARE) * product;
  }

  /** The density of points that came from several rounds of the same size. */
  static double density(double[] point, Proposal... rounds) {
    return Arrays.stream(rounds).mapToDouble(round -> round.density(point)).average().orElse(1);
  }
}
