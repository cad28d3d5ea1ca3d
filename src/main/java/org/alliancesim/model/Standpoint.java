package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Term;

/**
 * How one of those who have a part in a decision – voters, holders of a voice, the chair – stands
 * to a bid, or to the two of a package together; in logit units.
 *
 * @param state its index
 * @param votes whether it votes on it
 * @param chair its weight in the chair; 0 if it has none
 * @param terms what its valuation is made of, in the order of {@link Concern}
 * @param valuation V before pressure
 * @param leverage L̂∈[0,1] of all who press it; 0 if nobody does
 * @param underPressure V+ψ·x·L̂
 * @param objects the probability in [0, 1] that it objects, under that pressure; 0 if it does not
 *     vote
 * @param consents the probability in [0, 1] that it consents, likewise
 */
public record Standpoint(
    int state,
    boolean votes,
    double chair,
    List<Term<Concern>> terms,
    double valuation,
    double leverage,
    double underPressure,
    double objects,
    double consents)
    implements Serializable {

  public Standpoint {
    terms = List.copyOf(terms);
  }
}
