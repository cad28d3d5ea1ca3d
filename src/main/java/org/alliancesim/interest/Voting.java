package org.alliancesim.interest;

import org.alliancesim.institution.Vote;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;

/**
 * How a member votes that values a bid so and so much: a band of indifference of half-width ν, with
 * logistic noise of scale 1.
 */
public final class Voting {

  private Voting() {}

  /** Λ(−ν−V), the probability that a member objects that stands at V. */
  public static double objection(double valuation, Coefficients k) {
    return Logit.lambda(-k.of(Coefficient.NU) - valuation);
  }

  /** Λ(V−ν), the probability that it consents. */
  public static double consent(double valuation, Coefficients k) {
    return Logit.lambda(valuation - k.of(Coefficient.NU));
  }

  /**
   * The vote at a draw: inverse CDF in the order object, abstain, consent, so that a higher
   * valuation never makes a vote worse.
   *
   * @param u uniform on (0, 1)
   * @param valuation V under whatever pressure there is, in logit units; may be infinite
   */
  public static Vote cast(double u, double valuation, Coefficients k) {
    if (u < objection(valuation, k)) {
      return Vote.OBJECT;
    }
    return u >= 1 - consent(valuation, k) ? Vote.CONSENT : Vote.ABSTAIN;
  }

  /**
   * V+ψ·x·L̂.
   *
   * @param valuation V before pressure, in logit units
   * @param leverage L̂∈[0,1] of all who press the member
   * @param degree x∈[0,1]
   */
  public static double underPressure(
      double valuation, double leverage, double degree, Coefficients k) {
    return valuation + k.of(Coefficient.PSI) * degree * leverage;
  }
}
