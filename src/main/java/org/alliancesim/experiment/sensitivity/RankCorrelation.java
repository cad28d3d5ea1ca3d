package org.alliancesim.experiment.sensitivity;

import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.util.FastMath;

/**
 * Spearman's rank correlation with its 95% interval: Fisher's z with the variance (1+r²/2)/(n−3).
 *
 * <p>Reference: D. G. Bonett, T. A. Wright (2000), "Sample size requirements for estimating
 * Pearson, Kendall and Spearman correlations", Psychometrika 65(1).
 *
 * @param value r in [−1, 1]; 0 if either does not vary
 * @param low the lower end
 * @param high the upper end
 */
public record RankCorrelation(double value, double low, double high) {

  private static final double POINT = 1.959963984540054;
  private static final int FEWEST = 4;

  /** That of pairs of numbers, at least four of them. */
  public static RankCorrelation of(double[] x, double[] y) {
    if (x.length < FEWEST) {
      throw new IllegalArgumentException("a rank correlation needs four pairs, not " + x.length);
    }
    double r = new SpearmansCorrelation().correlation(x, y);
    if (Double.isNaN(r)) {
      return new RankCorrelation(0, -1, 1);
    }
    if (Math.abs(r) >= 1) {
      return new RankCorrelation(r, r, r);
    }
    double z = FastMath.atanh(r);
    double half = POINT * FastMath.sqrt((1 + r * r / 2) / (x.length - 3));
    return new RankCorrelation(r, FastMath.tanh(z - half), FastMath.tanh(z + half));
  }
}
