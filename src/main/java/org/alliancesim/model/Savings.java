package org.alliancesim.model;

import org.alliancesim.world.Coefficients;

/** What each status would save each state on arms, as the world is at the start. */
public final class Savings {

  private Savings() {}

  /**
   * Yearly savings given the status, whether or not it is ever held.
   *
   * @param initial the start of a history, which stays as it is
   * @return [state][status], US$ m/yr
   */
  public static double[][] of(InitialWorld initial) {
    Alliance alliance = new Alliance(initial);
    ArmsTrade arms =
        new ArmsTrade(initial.world(), alliance, new Coefficients(initial.coefficients()));
    int statuses = initial.charter().statuses().size();
    double[][] savings = new double[initial.world().size()][statuses];
    for (int state = 0; state < savings.length; state++) {
      for (int status = 0; status < statuses; status++) {
        savings[state][status] = arms.saving(state, status);
      }
    }
    return savings;
  }
}
