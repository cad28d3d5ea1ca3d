package org.alliancesim.explanation;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.alliancesim.institution.Vote;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Side;
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
        standpoint.valuation(),
        cast.leverage(),
        standpoint.underPressure(),
        standpoint.objects(),
        decidingDraw(cast),
        cast.vote(),
        Felt.of(standpoint),
        cast.largestConcern().map(reason -> Felt.of(reason.term())),
        needed(cast, poll));
  }

  /** Of the answers to the bids of a package, that which made the vote what it is. */
  private static double decidingDraw(CastVote cast) {
    return cast.answers().stream()
        .filter(answer -> answer.vote() == cast.vote())
        .findFirst()
        .orElseThrow()
        .draw();
  }

  /** By how much goodwill would have had to be more for a voter not to object; 0 if it did not. */
  static double needed(CastVote cast, Poll poll) {
    double pressed = cast.answers().stream().mapToDouble(Voter::pressed).max().orElse(0);
    return cast.vote() == Vote.OBJECT ? poll.goodwillNeeded(cast) - pressed : 0;
  }

  /** ψ·x·L̂, the same for all bids. */
  private static double pressed(Poll.Answer answer) {
    return answer.view().underPressure() - answer.view().goodwill();
  }

  /**
   * One concern.
   *
   * @param concern which
   * @param value the term's value, negative if it speaks against the bid
   */
  public record Felt(Concern concern, double value) implements Serializable {

    static Felt of(Term<Concern> term) {
      boolean against = term.of().side() == Side.AGAINST;
      // subtracting from 0 makes no negative zero, which would be printed with its sign
      return new Felt(term.of(), against ? 0 - term.value() : term.value());
    }

    /** The terms of its two sides; of a package those of all bids. */
    static List<Felt> of(Standpoint standpoint) {
      return standpoint.views().stream()
          .flatMap(view -> view.terms().stream())
          .map(Felt::of)
          .toList();
    }
  }
}
