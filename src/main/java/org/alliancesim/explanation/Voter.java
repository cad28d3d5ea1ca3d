package org.alliancesim.explanation;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.alliancesim.institution.Vote;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Term;
import org.alliancesim.model.Poll;
import org.alliancesim.model.Poll.CastVote;
import org.alliancesim.model.Standpoint;
import org.alliancesim.world.StateCode;

/**
 * How one member stood in a ballot and voted; in logit units.
 *
 * @param state the member
 * @param valuation V before pressure
 * @param leverage L̂∈[0,1] of all who press it; 0 if nobody does
 * @param underPressure V+ψ·x·L̂, by which it voted
 * @param objects the probability in [0, 1] that it objects where it stood
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
    double objects,
    double uniform,
    Vote vote,
    List<Felt> concerns,
    Optional<Felt> largestConcern,
    double needed)
    implements Serializable {

  public Voter {
    concerns = List.copyOf(concerns);
  }

  /** Whether some concern counted. */
  boolean concerned() {
    return largestConcern.isPresent();
  }

  /** How a voter stood when the council consulted, and how it voted. */
  static Voter of(CastVote cast, Poll poll, Standpoint standpoint) {
    return new Voter(
        cast.code(),
        cast.valuation(),
        cast.leverage(),
        cast.underPressure(),
        standpoint.objects(),
        cast.draw(),
        cast.vote(),
        Felt.of(standpoint),
        cast.largestConcern().map(Felt::of),
        needed(cast, poll));
  }

  /** By how much V would have had to be higher for a voter not to object; 0 if it did not. */
  static double needed(CastVote cast, Poll poll) {
    return cast.vote() == Vote.OBJECT
        ? SmallestSufficient.aboveZero(
                0, raise -> poll.vote(cast, cast.underPressure() + raise) != Vote.OBJECT)
            .orElse(Double.POSITIVE_INFINITY)
        : 0;
  }

  /**
   * One concern.
   *
   * @param concern which
   * @param value the term's value, negative if it speaks against the bid
   */
  public record Felt(Concern concern, double value) implements Serializable {

    static Felt of(Term<Concern> term) {
      return new Felt(term.of(), term.value());
    }

    static List<Felt> of(Standpoint standpoint) {
      return standpoint.terms().stream().map(Felt::of).toList();
    }
  }
}
