package org.alliancesim.learning;

import java.util.List;
import org.alliancesim.chance.SamplingDesign;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Where points are tried. Points are levels of the priors, so the prior itself is uniform on the
 * unit cube and has density 1; a later round leans to where earlier ones found likely points: a
 * multivariate normal of the levels' standard scores z = Φ⁻¹(u). The first round is the prior's, so
 * that no weight grows beyond the number of rounds.
 */
final class Proposal {

  /** Wider than the points found: what lies beyond them was not looked for yet. */
  private static final double WIDENING = 1.25;

  private static final double SMALLEST_VARIANCE = 0.01;

  /** So many effective points count as much as the prior in how far to look: few show little. */
  private static final double DOUBTFUL_POINTS = 20;

  private static final double LARGEST_SCORE = 6;
  private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

  /** What a point's levels are of, in alphabetical order. */
  private final List<String> names;

  /** Of the scores; none for the prior. */
  private final double[] means;

  /** Lower triangle: scores are means + root·(independent standard normals). Null: the prior. */
  private final @Nullable RealMatrix root;

  private Proposal(List<String> names, double[] means, @Nullable RealMatrix root) {
    this.names = names;
    this.means = means;
    this.root = root;
  }

  /**
   * The prior of points.
   *
   * @param names what their levels are of, in alphabetical order
   */
  static Proposal prior(List<String> names) {
    return new Proposal(names, new double[0], null);
  }

  /** z = Φ⁻¹(u), within ±{@value #LARGEST_SCORE}. */
  static double score(double level) {
    double score = STANDARD.inverseCumulativeProbability(level);
    return Math.max(-LARGEST_SCORE, Math.min(LARGEST_SCORE, score));
  }

  /** One that leans to where the weight is. */
  Proposal leaningTo(double[][] points, Weights weights) {
    int size = points[0].length;
    double[] each = weights.values();
    double[][] scores = new double[points.length][size];
    double[] found = new double[size];
    for (int point = 0; point < points.length; point++) {
      for (int learned = 0; learned < size; learned++) {
        scores[point][learned] = score(points[point][learned]);
        found[learned] += each[point] * scores[point][learned];
      }
    }
    double[][] covariances = new double[size][size];
    for (int point = 0; point < points.length; point++) {
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < size; b++) {
          double product = (scores[point][a] - found[a]) * (scores[point][b] - found[b]);
          covariances[a][b] += each[point] * product;
        }
      }
    }
    double effective = weights.effectiveSampleSize();
    double trust = effective / (effective + DOUBTFUL_POINTS);
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        covariances[a][b] *= trust * WIDENING * WIDENING;
      }
      covariances[a][a] += 1 - trust + SMALLEST_VARIANCE;
    }
    RealMatrix matrix = MatrixUtils.createRealMatrix(covariances);
    return new Proposal(names, found, new CholeskyDecomposition(matrix).getL());
  }

  /** So many points; a pure function of the seed and the points' numbers from {@code first} on. */
  double[][] points(long seed, int first, int count) {
    int block = SamplingDesign.BLOCK;
    double[][] points = new double[count][];
    double[][] levels = {};
    for (int point = 0; point < count; point++) {
      int number = first + point;
      if (point == 0 || number % block == 0) {
        levels = SamplingDesign.LATIN_HYPERCUBE.block(seed, number / block, names);
      }
      points[point] = levels[number % block].clone();
      if (root != null) {
        lean(points[point], root);
      }
    }
    return points;
  }

  private void lean(double[] levels, RealMatrix root) {
    double[] independent = new double[levels.length];
    for (int learned = 0; learned < levels.length; learned++) {
      independent[learned] = score(levels[learned]);
    }
    double[] deviations = root.operate(independent);
    for (int learned = 0; learned < levels.length; learned++) {
      levels[learned] =
          inside(STANDARD.cumulativeProbability(means[learned] + deviations[learned]));
    }
  }

  private static double inside(double level) {
    return Math.min(Math.nextDown(1.0), Math.max(Double.MIN_NORMAL, level));
  }

  /** In terms of levels: the density of z under the proposal over that under the prior. */
  double density(double[] point) {
    if (root == null) {
      return 1;
    }
    double log = 0;
    double[] independent = new double[point.length];
    for (int learned = 0; learned < point.length; learned++) {
      double score = score(point[learned]);
      double rest = score - means[learned];
      for (int before = 0; before < learned; before++) {
        rest -= root.getEntry(learned, before) * independent[before];
      }
      double sd = root.getEntry(learned, learned);
      independent[learned] = rest / sd;
      log +=
          STANDARD.logDensity(independent[learned]) - FastMath.log(sd) - STANDARD.logDensity(score);
    }
    return FastMath.exp(log);
  }

  /** The density of points that came from several rounds of the same size. */
  static double density(double[] point, List<Proposal> rounds) {
    return rounds.stream().mapToDouble(round -> round.density(point)).average().orElse(1);
  }
}
