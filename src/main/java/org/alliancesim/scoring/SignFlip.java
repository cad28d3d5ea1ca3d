package org.alliancesim.scoring;

/**
 * Whether a mean differs from 0, by flipping the signs of whole clusters: were there no difference,
 * each cluster's sum would be as likely with the other sign.
 *
 * <p>Reference: R. A. Fisher (1935), The Design of Experiments, section 21; for clusters J. P.
 * Romano and E. Lehmann (2005), Testing Statistical Hypotheses, section 15.2.
 */
final class SignFlip {

  /** Sums that differ by no more than rounding count as equal. */
  private static final double ROUNDING = 1e-12;

  private SignFlip() {}

  /**
   * The two-sided p of Σ values = 0.
   *
   * @param values a value for each case
   */
  static double p(double[] values, Clusters clusters, Signs signs) {
    double[] sums = clusters.sums(values);
    double scale = 0;
    double total = 0;
    for (double sum : sums) {
      total += sum;
      scale += Math.abs(sum);
    }
    double limit = Math.abs(total) - ROUNDING * scale;
    int extreme = 0;
    for (int draw = 0; draw < signs.count(); draw++) {
      extreme += Math.abs(signs.sum(draw, sums)) >= limit ? 1 : 0;
    }
    return signs.p(extreme);
  }
}
