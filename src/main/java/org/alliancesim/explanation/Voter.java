package org.alliancesim.explanation;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.alliancesim.institution.Vote;
import org.alliancesim.interest.Concern;
import org.alliancesim.world.StateCode;

/**
 * How one member stood in a ballot and voted; in logit units.
 *
 * @param state the member
 * @param valuation V before pressure
 * @param leverage L̂∈[0,1] of all who press it; 0 if nobody does
 * @param underPressure V+ψ·x·L̂, by which it voted
 * @param uniform the draw u∈(0,1) of its vote
 * @param vote its vote
 * @param concerns the terms of V, in the order of {@link Concern}; of a package those of both bids
 * @param largestConcern the term that speaks most against a bid; empty if none counts
 * @param needed by how much V would have had to be higher for it not to object; 0 if it did not
 */
public record Voter(
    StateCode state,
    double valuation,
    double leverage,
    double underPressure,
    double uniform,
    Vote vote,
    List<Felt> concerns,
    Optional<Felt> largestConcern,
    double needed)
    implements Serializable {

  public Voter {
    concerns = List.copyOf(concerns);
  }

  /**
   * One concern.
   *
   * @param concern which
   * @param value the term's value, negative if it speaks against the bid
   */
  public record Felt(Concern concern, double value) implements Serializable {}
}
