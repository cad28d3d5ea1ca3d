package org.alliancesim.learning;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * How levels ℓ differ between organisations: e^ℓ, by which a level multiplies the odds of a bid,
 * follows a gamma distribution with mean 1. This is the shared frailty of survival analysis: an
 * organisation of which nothing is known is as often applied to as the average one, however much
 * organisations differ, since E[e^ℓ] = 1, where that of a normal ℓ is e^(τ²/2).
 *
 * <p>Reference: J. W. Vaupel, K. G. Manton and E. Stallard (1979), "The impact of heterogeneity in
 * individual frailty on the dynamics of mortality", Demography 16; D. G. Clayton (1978), "A model
 * for association in bivariate life tables", Biometrika 65.
 *
 * @param shape k, the shape and the rate of the gamma distribution; its variance is 1/k
 */
record LogGammaLevel(double shape) {

  /** Above it levels differ by less than a hundredth. */
  private static final double LARGEST_SHAPE = 1e4;

  private static final double SMALLEST_SHAPE = 1e-2;
  private static final double ACCURACY = 1e-10;
  private static final int EVALUATIONS = 200;

  /**
   * Levels of this spread.
   *
   * @param tau τ, the standard deviation of ℓ in logit units; the shape solves ψ′(k) = τ²
   */
  static LogGammaLevel ofDeviation(double tau) {
    double variance = tau * tau;
    if (variance <= Gamma.trigamma(LARGEST_SHAPE)) {
      return new LogGammaLevel(LARGEST_SHAPE);
    }
    if (variance >= Gamma.trigamma(SMALLEST_SHAPE)) {
      return new LogGammaLevel(SMALLEST_SHAPE);
    }
    double logarithm =
        new BrentSolver(ACCURACY)
            .solve(
                EVALUATIONS,
                log -> FastMath.log(Gamma.trigamma(FastMath.exp(log)) / variance),
                FastMath.log(SMALLEST_SHAPE),
                FastMath.log(LARGEST_SHAPE));
    return new LogGammaLevel(FastMath.exp(logarithm));
  }

  /** The probability of a level up to this one. */
  double cumulativeProbability(double level) {
    return Gamma.regularizedGammaP(shape, shape * FastMath.exp(level));
  }

  /** The mean level, ψ(k) − ln k: below 0, although the mean of e^ℓ is 1. */
  double mean() {
    return Gamma.digamma(shape) - FastMath.log(shape);
  }
}
