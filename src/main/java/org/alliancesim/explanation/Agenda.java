package org.alliancesim.explanation;

import java.io.Serializable;
import java.util.List;
import org.alliancesim.world.StateCode;

/**
 * What the chair reckoned before it put a bid to the vote, or did not; in units of goodwill.
 *
 * @param chair who holds the chair
 * @param valuation V_L, the chair's own valuation, of a package the sum over its bids
 * @param pressure x∈{0, ¼, ½, ¾, 1} that is best for the chair
 * @param passProbability P(pass|x)
 * @param worth W(x), what tabling is worth to the chair; it tables if this is above 0
 */
public record Agenda(
    List<StateCode> chair, double valuation, double pressure, double passProbability, double worth)
    implements Serializable {

  public Agenda {
    chair = List.copyOf(chair);
  }
}
