package org.alliancesim.interest;

/** The logistic function, in which what a state wants is measured. */
public final class Logit {

  private Logit() {}

  /**
   * Λ(x) = 1/(1+e^(−x)).
   *
   * @param x in logit units; infinite values give 0 or 1
   * @return a probability
   */
  public static double lambda(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
