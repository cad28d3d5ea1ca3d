package org.alliancesim.interest;

import org.alliancesim.institution.Vote;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;

/**
 * How a member votes in whose mind C speaks against a bid and Γ for it: a contest of its two sides,
 * won in proportion to their k_c-th powers. Only their ratio counts, so that a member with nothing
 * against a bid never objects.
 *
 * <p>References: G. Tullock (1980), "Efficient rent seeking"; J. Hirshleifer (1989), "Conflict and
 * rent-seeking success functions: ratio vs. difference models of relative success", Public Choice
 * 63.
 */
public final class Voting {

  private Voting() {}

  /** Q = C^k_c/(C^k_c+Γ^k_c), the probability that a member objects; 0 where C = 0. */
  public static double objection(double against, double goodwill, Coefficients k) {
    if (against <= 0) {
      return 0;
    }
    double ratio = Math.max(0, goodwill) / against;
    return 1 / (1 + Power.of(ratio, k.of(Coefficient.DECISIVENESS)));
  }

  /**
   * The probability that it does not consent: that it would object if C were larger by the share ν.
   * Between the two it abstains.
   */
  public static double hesitation(double against, double goodwill, Coefficients k) {
    return objection(against * (1 + k.of(Coefficient.NU)), goodwill, k);
  }

  /**
   * The vote at a draw: object, abstain, consent, in this order from below, so that more goodwill
   * never makes a vote worse.
   *
   * @param u uniform on (0, 1)
   * @param objection Q
   * @param hesitation the probability not to consent, at least Q
   */
  public static Vote cast(double u, double objection, double hesitation) {
    if (u < objection) {
      return Vote.OBJECT;
    }
    return u >= hesitation ? Vote.CONSENT : Vote.ABSTAIN;
  }

  /** Γ+ψ·x·L̂. */
  public static double underPressure(
      double goodwill, double leverage, double degree, Coefficients k) {
    return goodwill + pressure(leverage, degree, k);
  }

  /**
   * ψ·x·L̂, the goodwill that pressure buys.
   *
   * @param leverage L̂∈[0,1] of all who press the member
   * @param degree x∈[0,1]
   */
  public static double pressure(double leverage, double degree, Coefficients k) {
    return k.of(Coefficient.PSI) * degree * leverage;
  }

  /**
   * A probability that a draw lies below a bound, given that it is known to lie in [low, high).
   *
   * @param below the bound, in [0, 1]
   */
  public static double given(double below, double low, double high) {
    return Math.min(1, Math.max(0, (below - low) / (high - low)));
  }

  /** The smallest Γ at which a member does not object at a draw u∈(0, 1). */
  public static double goodwillNeeded(double u, double against, Coefficients k) {
    return against * Power.of((1 - u) / u, 1 / k.of(Coefficient.DECISIVENESS));
  }

  /** The largest C at which a member does not object at a draw u∈(0, 1). */
  public static double concernTolerated(double u, double goodwill, Coefficients k) {
    return goodwill * Power.of(u / (1 - u), 1 / k.of(Coefficient.DECISIVENESS));
  }
}
