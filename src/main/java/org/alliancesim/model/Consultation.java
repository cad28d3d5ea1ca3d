package org.alliancesim.model;

import java.io.Serializable;
import org.alliancesim.world.World;

/**
 * What the chair finds out before a vote: how the voters stand, how hard to press, and whether it
 * is worth it. Arrays are in the order of {@link #voters()} and not to be changed; where there are
 * two indices, the first is the bid's. In units of goodwill.
 *
 * @param voters the indices of the states that will vote
 * @param against C_m of each bid
 * @param goodwill Γ_m of each bid, before pressure
 * @param objects the probability that a voter objects to any bid, before pressure and given what
 *     earlier votes showed
 * @param leverage L̂_m∈[0,1], the leverage of all who press a voter; 0 for voters who are not
 *     pressed
 * @param pressure x∈{0, ¼, ½, ¾, 1}
 * @param added ψ·x·L̂_m, what pressure adds to a voter's goodwill
 * @param passProbability P(pass | x)
 * @param chairValuation V_L, the chair's own valuation; 0 without a chair
 * @param worth W(x), what tabling is worth to the chair; 0 without a chair
 * @param tabled whether the chair puts it to the vote; always true without a chair
 */
public record Consultation(
    int[] voters,
    double[][] against,
    double[][] goodwill,
    double[] objects,
    double[] leverage,
    double pressure,
    double[] added,
    double passProbability,
    double chairValuation,
    double worth,
    boolean tabled)
    implements Serializable {

  /**
   * The voter likeliest to object before pressure, as a state index, the first in a tie; {@link
   * World#NONE} if nobody has anything against it.
   */
  public int strongestOpponent() {
    int opponent = World.NONE;
    double highest = 0;
    for (int voter = 0; voter < voters.length; voter++) {
      if (objects[voter] > highest) {
        highest = objects[voter];
        opponent = voters[voter];
      }
    }
    return opponent;
  }
}
