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
 * A ballot vote by vote, which can be taken again as if the voters had had more or less goodwill.
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
   * One vote.
   *
   * @param voter the index of who cast it
   * @param code its code
   * @param leverage L̂∈[0,1] of all who press it
   * @param answers its answer to each bid, in the order of the bids
   * @param vote the vote: an objection if any answer is one, else an abstention if any is one
   * @param largestConcern the term that speaks most against a bid: of those it objects to, if it
   *     objects; empty if nothing speaks against any
   */
  public record CastVote(
      int voter,
      StateCode code,
      double leverage,
      List<Answer> answers,
      Vote vote,
      Optional<Reason> largestConcern)
      implements Serializable {

    public CastVote {
      answers = List.copyOf(answers);
    }
  }

  /**
   * What a member says of one bid.
   *
   * @param view how it looks at it, and what was known of its draw before
   * @param draw u∈(0,1), its disposition to the candidate while its government lasts
   * @param vote how it would vote on this bid alone
   */
  public record Answer(View view, double draw, Vote vote) implements Serializable {}

  /**
   * A concern about one of the bids.
   *
   * @param bid the bid's place among the bids
   * @param term the concern with its size
   */
  public record Reason(int bid, Term<Concern> term) implements Serializable {}

  /** What a voter would have voted at the same draws, with so much more goodwill to each bid. */
  public Vote vote(CastVote cast, double added) {
    return vote(cast, added, 0);
  }

  /**
   * What a voter would have voted at the same draws.
   *
   * @param added what pressure, or anything else, adds to its goodwill to each bid, Γ
   * @param eased the share in [0, 1] by which what speaks against each bid, C, is smaller
   */
  public Vote vote(CastVote cast, double added, double eased) {
    Vote worst = Vote.CONSENT;
    for (Answer answer : cast.answers()) {
      double goodwill = answer.view().goodwill() + added;
      double against = answer.view().against() * (1 - eased);
      Vote vote =
          Voting.cast(
              answer.draw(),
              Voting.objection(against, goodwill, k),
              Voting.hesitation(against, goodwill, k));
      if (vote.compareTo(worst) < 0) {
        worst = vote;
      }
    }
    return worst;
  }

  /** What a degree of pressure x∈[0,1] would have added to a voter's goodwill. */
  public double pressure(CastVote cast, double degree) {
    return Voting.pressure(cast.leverage(), degree, k);
  }

  /**
   * What would have had to be added to a voter's goodwill, before any pressure, for it to object to
   * no bid; below 0 if it did not object, and negative infinity if it never would.
   */
  public double goodwillNeeded(CastVote cast) {
    double needed = Double.NEGATIVE_INFINITY;
    for (Answer answer : cast.answers()) {
      View view = answer.view();
      if (view.against() > 0) {
        needed = Math.max(needed, goodwillNeeded(answer) - view.goodwill());
      }
    }
    return needed;
  }

  /**
   * The smallest Γ, with what pressure adds, at which a member would not have objected to a bid.
   */
  public double goodwillNeeded(Answer answer) {
    return Voting.goodwillNeeded(answer.draw(), answer.view().against(), k);
  }

  /**
   * The largest C at which a member would not have objected to a bid, under the pressure there was.
   */
  public double concernTolerated(Answer answer) {
    return Voting.concernTolerated(answer.draw(), answer.view().underPressure(), k);
  }

  /** Whether the ballot would have passed at the same draws, with so much more goodwill. */
  public boolean passes(ToDoubleFunction<CastVote> added) {
    return passes(added, 0);
  }

  /**
   * Whether the ballot would have passed at the same draws.
   *
   * @param added what pressure, or anything else, adds to a voter's goodwill
   * @param eased the share in [0, 1] by which all that speaks against the bids is smaller
   */
  public boolean passes(ToDoubleFunction<CastVote> added, double eased) {
    Vote[] otherwise =
        votes.stream()
            .map(cast -> vote(cast, added.applyAsDouble(cast), eased))
            .toArray(Vote[]::new);
    return rule.passes(votes.stream().map(CastVote::code).toList(), otherwise);
  }
}
