package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.alliancesim.institution.Vote;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Term;
import org.alliancesim.interest.Voting;
import org.alliancesim.world.Coefficients;
import org.alliancesim.world.StateCode;

/**
 * A ballot vote by vote, which can be taken again as if the voters had stood otherwise.
 *
 * @param rule the rule by which it was decided
 * @param votes the votes, in the order of the voters
 * @param k the coefficients in force
 */
public record Poll(VotingRule rule, List<CastVote> votes, Coefficients k) implements Serializable {

  public Poll {
    votes = List.copyOf(votes);
    k = k.copy();
  }

  /**
   * One vote; in logit units.
   *
   * @param voter the index of who cast it
   * @param code its code
   * @param valuation V before pressure
   * @param leverage L̂∈[0,1] of all who press it
   * @param underPressure V+ψ·x·L̂, by which it voted
   * @param draw u∈(0,1)
   * @param vote the vote
   * @param largestConcern the term that speaks most against a bid; empty if none counts
   */
  public record CastVote(
      int voter,
      StateCode code,
      double valuation,
      double leverage,
      double underPressure,
      double draw,
      Vote vote,
      Optional<Term<Concern>> largestConcern)
      implements Serializable {}

  /** What a voter would have voted at the same draw, had it stood at a valuation. */
  public Vote vote(CastVote cast, double valuation) {
    return Voting.cast(cast.draw(), valuation, k);
  }

  /** Where a voter would have stood under a degree of pressure x∈[0,1]. */
  public double underPressure(CastVote cast, double degree) {
    return Voting.underPressure(cast.valuation(), cast.leverage(), degree, k);
  }

  /** Whether the ballot would have passed at the same draws, had the voters stood there. */
  public boolean passes(ToDoubleFunction<CastVote> stands) {
    Vote[] otherwise =
        votes.stream().map(cast -> vote(cast, stands.applyAsDouble(cast))).toArray(Vote[]::new);
    return rule.passes(votes.stream().map(CastVote::code).toList(), otherwise);
  }
}
