package org.alliancesim.scoring;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import org.apache.commons.math3.util.FastMath;

/**
 * A logistic regression, fitted by liblinear: slopes with a normal prior of variance {@code cost},
 * the intercept free. Nothing is drawn: the same cases give the same fit.
 *
 * <p>Reference: R.-E. Fan, K.-W. Chang, C.-J. Hsieh, X.-R. Wang and C.-J. Lin (2008), "LIBLINEAR: a
 * library for large linear classification", Journal of Machine Learning Research 9: 1871–1874.
 *
 * @param intercept the logit where all covariates are 0
 * @param slopes of the covariates
 */
record LogisticFit(double intercept, double[] slopes) {

  private static final double TOLERANCE = 1e-9;
  private static final int STEPS = 10_000;
  private static final double YES = 1;
  private static final double NO = -1;

  static {
    Linear.disableDebugOutput();
  }

  /**
   * Fits.
   *
   * @param covariates [case][covariate]
   * @param happened of each case; some must have and some must not
   * @param cost the prior variance of the slopes
   */
  static LogisticFit of(double[][] covariates, boolean[] happened, double cost) {
    int size = covariates[0].length;
    Problem problem = new Problem();
    problem.l = covariates.length;
    problem.n = size + 1;
    problem.bias = 1;
    problem.x = new Feature[covariates.length][size + 1];
    problem.y = new double[covariates.length];
    for (int row = 0; row < covariates.length; row++) {
      for (int column = 0; column < size; column++) {
        problem.x[row][column] = new FeatureNode(column + 1, covariates[row][column]);
      }
      problem.x[row][size] = new FeatureNode(size + 1, 1);
      problem.y[row] = happened[row] ? YES : NO;
    }
    Parameter parameter = new Parameter(SolverType.L2R_LR, cost, TOLERANCE, STEPS, 0);
    parameter.setRegularizeBias(false);
    Model model = Linear.train(problem, parameter);
    // weights are those of the label that was met first
    double sign = model.getLabels()[0] == (int) YES ? 1 : -1;
    double[] weights = model.getFeatureWeights();
    double[] slopes = new double[size];
    for (int column = 0; column < size; column++) {
      slopes[column] = sign * weights[column];
    }
    return new LogisticFit(sign * weights[size], slopes);
  }

  /** The probability of a case. */
  double probability(double[] covariates) {
    double logit = intercept;
    for (int column = 0; column < slopes.length; column++) {
      logit += slopes[column] * covariates[column];
    }
    return logistic(logit);
  }

  static double logistic(double logit) {
    return 1 / (1 + FastMath.exp(-logit));
  }
}
