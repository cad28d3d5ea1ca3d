package org.alliancesim.interest;

import org.apache.commons.math3.util.FastMath;

/**
 * Choice with logistic noise of scale 1.
 *
 * <p>Reference: D. McFadden (1974), "Conditional logit analysis of qualitative choice behavior".
 */
public final class Logit {

  /** Beyond it e^x says nothing more and sums might overflow. */
  private static final double LARGEST_EXPONENT = 500;

  private Logit() {}

  /**
   * Λ(x) = 1/(1+e^(−x)).
   *
   * @param x in logit units; infinite values give 0 or 1
   * @return a probability
   */
  public static double lambda(double x) {
    return 1 / (1 + FastMath.exp(-x));
  }

  /**
   * The weight of one of k alternatives against staying, whose weight is 1: e^X/k. Listing an
   * alternative twice changes nothing.
   *
   * @param x X, the alternative's advantage over staying, in logit units
   * @param alternatives k ≥ 1
   */
  public static double weight(double x, int alternatives) {
    return FastMath.exp(Math.min(x, LARGEST_EXPONENT)) / alternatives;
  }

  /**
   * Chooses by inverse CDF: staying first, then the alternatives in their order.
   *
   * @param u uniform on (0, 1)
   * @param weights the alternatives' weights against 1 for staying
   * @return the index of the alternative, or −1 for staying
   */
  public static int choose(double u, double[] weights) {
    double sum = 1;
    for (double weight : weights) {
      sum += weight;
    }
    double point = u * sum - 1;
    if (point < 0) {
      return -1;
    }
    for (int alternative = 0; alternative < weights.length; alternative++) {
      point -= weights[alternative];
      if (point < 0) {
        return alternative;
      }
    }
    return weights.length - 1;
  }
}
