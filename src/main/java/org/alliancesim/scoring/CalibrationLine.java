package org.alliancesim.scoring;

import java.util.Optional;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.FastMath;

/**
 * Whether forecasts are borne out: the logistic regression of what happened on logit(p). Slope 1
 * and intercept 0 are perfect; a slope below 1 says that forecasts are too extreme.
 *
 * <p>Reference: D. R. Cox (1958), "Two further applications of a model for binary regression",
 * Biometrika 45: 562–565; intervals by K.-Y. Liang and S. L. Zeger (1986), Biometrika 73(1), with
 * the factor G/(G−1) and t with G−1 degrees of freedom.
 *
 * @param slope b
 * @param slopeInterval 95%; empty with one cluster
 * @param intercept a
 * @param interceptInterval 95%; empty with one cluster
 * @param inTheLarge a at slope 1: above 0 if more happened than was forecast
 */
record CalibrationLine(
    double slope,
    Optional<Bounds> slopeInterval,
    double intercept,
    Optional<Bounds> interceptInterval,
    double inTheLarge) {

  /** So wide a prior of the slope that it says nothing. */
  private static final double FLAT = 1e6;

  private static final double TAIL = 0.975;
  private static final double FARTHEST = 40;
  private static final double ACCURACY = 1e-12;
  private static final int EVALUATIONS = 1000;

  /** Empty unless something happened, something did not, and forecasts differ. */
  static Optional<CalibrationLine> of(Sample sample) {
    int events = sample.events();
    double[][] logits = new double[sample.size()][1];
    boolean differ = false;
    for (int index = 0; index < logits.length; index++) {
      logits[index][0] = ProperScore.logit(sample.probabilities()[index]);
      differ |= logits[index][0] != logits[0][0];
    }
    if (events == 0 || events == sample.size() || !differ) {
      return Optional.empty();
    }
    LogisticFit fit = LogisticFit.of(logits, sample.happened(), FLAT);
    double[] halves = halfWidths(sample, logits, fit);
    double slope = fit.slopes()[0];
    return Optional.of(
        new CalibrationLine(
            slope,
            around(slope, halves, 1),
            fit.intercept(),
            around(fit.intercept(), halves, 0),
            shift(logits, sample.happened())));
  }

  /** The constant that, added to all logits, makes as many expected as happened. */
  static double shift(double[][] logits, boolean[] happened) {
    return new BrentSolver(ACCURACY)
        .solve(
            EVALUATIONS,
            shift -> {
              double excess = 0;
              for (int index = 0; index < logits.length; index++) {
                excess +=
                    LogisticFit.logistic(logits[index][0] + shift) - (happened[index] ? 1 : 0);
              }
              return excess;
            },
            -FARTHEST,
            FARTHEST);
  }

  private static Optional<Bounds> around(double value, double[] halves, int which) {
    return halves.length == 0
        ? Optional.empty()
        : Optional.of(new Bounds(value - halves[which], value + halves[which]));
  }

  /** Of intercept and slope; none with one cluster. */
  private static double[] halfWidths(Sample sample, double[][] logits, LogisticFit fit) {
    int clusters = sample.clusters().count();
    if (clusters < 2) {
      return new double[0];
    }
    double[][] bread = new double[2][2];
    double[][] meat = new double[2][2];
    for (int[] members : sample.clusters().members()) {
      double[] score = new double[2];
      for (int index : members) {
        double p = fit.probability(logits[index]);
        double[] x = {1, logits[index][0]};
        for (int a = 0; a < 2; a++) {
          score[a] += ((sample.happened()[index] ? 1 : 0) - p) * x[a];
          for (int b = 0; b < 2; b++) {
            bread[a][b] += p * (1 - p) * x[a] * x[b];
          }
        }
      }
      for (int a = 0; a < 2; a++) {
        for (int b = 0; b < 2; b++) {
          meat[a][b] += score[a] * score[b] * clusters / (clusters - 1.0);
        }
      }
    }
    LUDecomposition decomposition = new LUDecomposition(MatrixUtils.createRealMatrix(bread));
    if (!decomposition.getSolver().isNonSingular()) {
      return new double[0];
    }
    RealMatrix inverse = decomposition.getSolver().getInverse();
    RealMatrix covariance = inverse.multiply(MatrixUtils.createRealMatrix(meat)).multiply(inverse);
    double t = new TDistribution(clusters - 1.0).inverseCumulativeProbability(TAIL);
    return new double[] {
      t * FastMath.sqrt(covariance.getEntry(0, 0)), t * FastMath.sqrt(covariance.getEntry(1, 1))
    };
  }
}
