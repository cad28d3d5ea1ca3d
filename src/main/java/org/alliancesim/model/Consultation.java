package org.alliancesim.model;

import java.io.Serializable;

/**
 * What the chair finds out before a vote: how the voters stand, how hard to press, and whether it
 * is worth it. Arrays are in the order of {@link #voters()} and not to be changed.
 *
 * @param voters the indices of the states that will vote
 * @param valuations V_m before pressure
 * @param leverage L̂_m∈[0,1], the leverage of all who press a voter; 0 for voters who are not
 *     pressed
 * @param pressure x∈{0, ¼, ½, ¾, 1}
 * @param underPressure V_m + ψ·x·L̂_m
 * @param passProbability P(pass | x)
 * @param chairValuation V_L, the chair's own valuation; 0 without a chair
 * @param worth W(x), what tabling is worth to the chair; 0 without a chair
 * @param tabled whether the chair puts it to the vote; always true without a chair
 */
public record Consultation(
    int[] voters,
    double[] valuations,
    double[] leverage,
    double pressure,
    double[] underPressure,
    double passProbability,
    double chairValuation,
    double worth,
    boolean tabled)
    implements Serializable {

  /**
   * The voter with the lowest valuation before pressure, as a state index; {@link
   * MovableTarget#NOBODY} if nobody votes.
   */
  public int strongestOpponent() {
    int opponent = MovableTarget.NOBODY;
    double lowest = Double.POSITIVE_INFINITY;
    for (int voter = 0; voter < voters.length; voter++) {
      if (valuations[voter] < lowest) {
        lowest = valuations[voter];
        opponent = voters[voter];
      }
    }
    return opponent;
  }
}
