package org.alliancesim.explanation;

import java.io.Serializable;
import java.util.List;

/**
 * What one member thinks of a bid and would do if the council met now; in logit units.
 *
 * @param bid the bid
 * @param lodged whether it is open; if not, it is the one that its state would most probably make
 * @param concerns the terms of V, in the order of {@code Concern}
 * @param valuation V before pressure
 * @param underPressure V+ψ·x·L̂, at the pressure that the chair would choose
 * @param objects the probability in [0, 1] that the member objects, under that pressure
 * @param consents the probability in [0, 1] that it consents, likewise
 */
public record Stance(
    Event.Bid bid,
    boolean lodged,
    List<Voter.Felt> concerns,
    double valuation,
    double underPressure,
    double objects,
    double consents)
    implements Serializable {

  public Stance {
    concerns = List.copyOf(concerns);
  }
}
