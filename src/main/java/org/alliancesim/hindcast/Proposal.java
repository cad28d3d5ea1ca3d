package org.alliancesim.hindcast;

import java.util.List;
import org.alliancesim.chance.SamplingDesign;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Where points are tried. Points are levels of the priors, so the prior itself is uniform on the
 * unit cube and has density 1; a later round leans to where the first one found likely points, as a
 * product of normals of the levels' standard scores z = Φ⁻¹(u), matched to their moments, and keeps
 * a share of the prior so that no weight grows without bound.
 */
final class Proposal {

  /** The share of points of a leaning proposal that come from the prior all the same. */
  private static final double PRIOR_SHARE = 0.25;

  /** Wider than the points found: what lies beyond them was not looked for yet. */
  private static final double WIDENING = 1.5;

  private static final double SMALLEST_SD = 0.3;
  private static final double LARGEST_SCORE = 6;
  private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

  /** By coefficient; null for the prior. */
  private final NormalDistribution[] leaning;

  private Proposal(NormalDistribution[] leaning) {
    this.leaning = leaning;
  }

  static Proposal prior() {
    return new Proposal(null);
  }

  /** z = Φ⁻¹(u), within ±{@value #LARGEST_SCORE}. */
  static double score(double level) {
    double score = STANDARD.inverseCumulativeProbability(level);
    return Math.max(-LARGEST_SCORE, Math.min(LARGEST_SCORE, score));
  }

  /** Leans to where the weight is. */
  static Proposal leaningTo(double[][] points, double[] weights) {
    NormalDistribution[] normals = new NormalDistribution[points[0].length];
    for (int learned = 0; learned < normals.length; learned++) {
      double mean = 0;
      for (int point = 0; point < points.length; point++) {
        mean += weights[point] * score(points[point][learned]);
      }
      double variance = 0;
      for (int point = 0; point < points.length; point++) {
        double deviation = score(points[point][learned]) - mean;
        variance += weights[point] * deviation * deviation;
      }
      double sd = Math.max(SMALLEST_SD, WIDENING * FastMath.sqrt(variance));
      normals[learned] = new NormalDistribution(null, mean, sd);
    }
    return new Proposal(normals);
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
              inside(
                  STANDARD.cumulativeProbability(
                      leaning[learned].inverseCumulativeProbability(points[point][learned])));
        }
      }
    }
    return points;
  }

  private static double inside(double level) {
    return Math.min(Math.nextDown(1.0), Math.max(Double.MIN_NORMAL, level));
  }

  /** In terms of levels: the density of z under the proposal over that under the prior. */
  double density(double[] point) {
    if (leaning == null) {
      return 1;
    }
    double log = 0;
    for (int learned = 0; learned < leaning.length; learned++) {
      double score = score(point[learned]);
      log += leaning[learned].logDensity(score) - STANDARD.logDensity(score);
    }
    return PRIOR_SHARE + (1 - PRIOR_SHARE) * FastMath.exp(log);
  }

  /** The density of points that came from several rounds of the same size. */
  static double density(double[] point, List<Proposal> rounds) {
    return rounds.stream().mapToDouble(round -> round.density(point)).average().orElse(1);
  }
}
