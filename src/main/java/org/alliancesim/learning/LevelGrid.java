package org.alliancesim.learning;

import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.apache.commons.math3.util.FastMath;

/**
 * Integration over an organisation's level ℓ, distributed as {@link LogGammaLevel} says. What
 * depends on ℓ is worked out at few levels, taken between them by a natural cubic spline, and
 * summed over many narrow cells, each with its share of the distribution; what lies beyond the last
 * level counts as there. The levels are the same whatever τ is, so that draws are shared, and a
 * likelihood much narrower than τ is not missed between two nodes, as it would be by the nodes of a
 * Gauss rule.
 */
final class LevelGrid {

  /** How far out levels are told apart, in logit units. */
  static final double LARGEST = 6;

  private static final double STEP = 0.75;
  private static final double CELL = 0.05;

  /** The levels at which something is worked out. */
  private static final double[] NODES = levels(STEP);

  /** The middles of the cells. */
  private static final double[] CELLS = levels(CELL);

  /** [cell][node], what a value at a node adds to that of a cell. */
  private static final double[][] SPLINE = spline();

  private LevelGrid() {}

  private static double[] levels(double step) {
    double[] levels = new double[(int) FastMath.round(2 * LARGEST / step) + 1];
    for (int level = 0; level < levels.length; level++) {
      levels[level] = level * step - LARGEST;
    }
    return levels;
  }

  /** A spline is linear in the values that it goes through. */
  private static double[][] spline() {
    double[][] spline = new double[CELLS.length][NODES.length];
    for (int node = 0; node < NODES.length; node++) {
      double[] unit = new double[NODES.length];
      unit[node] = 1;
      PolynomialSplineFunction through = new SplineInterpolator().interpolate(NODES, unit);
      for (int cell = 0; cell < CELLS.length; cell++) {
        spline[cell][node] = through.value(Math.min(LARGEST, Math.max(-LARGEST, CELLS[cell])));
      }
    }
    return spline;
  }

  /** The levels at which something is to be worked out, ascending. */
  static double[] nodes() {
    return NODES.clone();
  }

  /** The middles of the cells, ascending. */
  static double[] cells() {
    return CELLS.clone();
  }

  /** What is known at the nodes, by cell. */
  static double[] between(double[] atNodes) {
    double[] values = new double[CELLS.length];
    for (int cell = 0; cell < values.length; cell++) {
      double[] row = SPLINE[cell];
      double sum = 0;
      for (int node = 0; node < row.length; node++) {
        sum += row[node] * atNodes[node];
      }
      values[cell] = sum;
    }
    return values;
  }

  /** What a value at each node counts in the value at a level. */
  static double[] weightsAt(double level) {
    double inside = Math.min(LARGEST, Math.max(-LARGEST, level));
    return SPLINE[(int) FastMath.round((inside + LARGEST) / CELL)].clone();
  }

  /** The share of the levels of organisations in each cell, τ their standard deviation. */
  static double[] shares(double tau) {
    LogGammaLevel levels = LogGammaLevel.ofDeviation(tau);
    double[] shares = new double[CELLS.length];
    double below = 0;
    for (int cell = 0; cell < shares.length; cell++) {
      double to =
          cell == shares.length - 1 ? 1 : levels.cumulativeProbability(CELLS[cell] + CELL / 2);
      shares[cell] = to - below;
      below = to;
    }
    return shares;
  }

  /** What is known of a level. */
  static final class Known {
    private final double logMean;
    private final double[] shares;

    private Known(double logMean, double[] shares) {
      this.logMean = logMean;
      this.shares = shares;
    }

    /** The logarithm of the likelihood, the level integrated out. */
    double logLikelihood() {
      return logMean;
    }

    /** The probability of each cell after what was seen. */
    double[] shares() {
      return shares.clone();
    }

    /** What a value at each node counts in its mean over the level. */
    double[] weightsOfNodes() {
      double[] weights = new double[NODES.length];
      for (int cell = 0; cell < shares.length; cell++) {
        for (int node = 0; node < weights.length; node++) {
          weights[node] += shares[cell] * SPLINE[cell][node];
        }
      }
      return weights;
    }
  }

  /**
   * A level after something was seen.
   *
   * @param before the share of each cell before, as of {@link #shares}
   * @param logLikelihoods of what was seen, at the nodes
   */
  static Known after(double[] before, double[] logLikelihoods) {
    double[] logs = between(logLikelihoods);
    double largest = Double.NEGATIVE_INFINITY;
    for (int cell = 0; cell < logs.length; cell++) {
      if (before[cell] > 0) {
        largest = Math.max(largest, logs[cell]);
      }
    }
    double[] shares = new double[logs.length];
    double sum = 0;
    for (int cell = 0; cell < logs.length; cell++) {
      shares[cell] = before[cell] > 0 ? before[cell] * FastMath.exp(logs[cell] - largest) : 0;
      sum += shares[cell];
    }
    for (int cell = 0; cell < shares.length; cell++) {
      shares[cell] /= sum;
    }
    return new Known(largest + FastMath.log(sum), shares);
  }

  /** A level of which nothing was seen. */
  static Known before(double[] shares) {
    return new Known(0, shares);
  }

  /**
   * The level at a quantile of its distribution.
   *
   * @param shares by cell
   * @param u in (0, 1)
   */
  static double quantile(double[] shares, double u) {
    double below = 0;
    int cell = 0;
    while (cell < shares.length - 1 && below + shares[cell] <= u) {
      below += shares[cell];
      cell++;
    }
    double within = shares[cell] > 0 ? Math.min(1, (u - below) / shares[cell]) : 0.5;
    return CELLS[cell] + (within - 0.5) * CELL;
  }
}
