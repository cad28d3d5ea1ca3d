package org.alliancesim.scenario;

import org.alliancesim.chance.Distribution;
import org.alliancesim.world.Coefficient;

/** The built-in priors of coefficients. */
public final class Priors {

  private Priors() {}

  /**
   * The prior of a coefficient.
   *
   * @throws IllegalArgumentException if its default is a fixed number
   */
  public static Distribution of(Coefficient coefficient) {
    Quantity quantity =
        new Values(new Problems())
            .take("behaviour." + coefficient.key(), coefficient, null)
            .orElseThrow()
            .quantity();
    if (quantity instanceof Quantity.Uncertain uncertain) {
      return uncertain.distribution();
    }
    throw new IllegalArgumentException(coefficient.key() + " is fixed at " + quantity);
  }
}
