package org.alliancesim.model;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.institution.Vote;
import org.alliancesim.interest.Voting;
import org.alliancesim.world.Coefficients;
import org.alliancesim.world.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * The votes on one item. A member answers each bid by its own draw; it objects if any answer is an
 * objection, and abstains if else any is an abstention. An objection names its bids.
 */
final class CastBallot {

  private final Situation situation;
  private final List<Application> bids;
  private final int[] voters;
  private final List<StateCode> codes;

  /** By bid and voter. */
  private final double[][] draw;

  private final double[][] objection;
  private final double[][] hesitation;
  private final Vote[][] answer;

  /** What was known of the draws before. */
  private final double[][] low;

  private final double[][] high;
  private final Vote[] votes;

  CastBallot(Situation situation, List<Application> bids, Consultation consultation) {
    this.situation = situation;
    this.bids = bids;
    voters = consultation.voters();
    codes = situation.codes(voters);
    draw = new double[bids.size()][voters.length];
    objection = new double[bids.size()][voters.length];
    hesitation = new double[bids.size()][voters.length];
    answer = new Vote[bids.size()][voters.length];
    low = new double[bids.size()][voters.length];
    high = new double[bids.size()][voters.length];
    votes = new Vote[voters.length];
    for (int voter = 0; voter < voters.length; voter++) {
      cast(voter, consultation);
    }
  }

  private void cast(int voter, Consultation consultation) {
    Coefficients k = situation.coefficients();
    int member = voters[voter];
    double goodwill =
        consultation.added()[voter]
            + situation.counterfactual.goodwillInVote(situation.month, member, bids);
    double eased = situation.counterfactual.easedInVote(situation.month, bids);
    votes[voter] = Vote.CONSENT;
    for (int bid = 0; bid < bids.size(); bid++) {
      int candidate = bids.get(bid).state();
      double against = consultation.against()[bid][voter] * (1 - eased);
      double speaksFor = consultation.goodwill()[bid][voter] + goodwill;
      draw[bid][voter] = situation.disposition(member, candidate);
      low[bid][voter] = situation.dispositions.low(member, candidate);
      high[bid][voter] = situation.dispositions.high(member, candidate);
      objection[bid][voter] = Voting.objection(against, speaksFor, k);
      hesitation[bid][voter] = Voting.hesitation(against, speaksFor, k);
      answer[bid][voter] =
          Voting.cast(draw[bid][voter], objection[bid][voter], hesitation[bid][voter]);
      if (answer[bid][voter].compareTo(votes[voter]) < 0) {
        votes[voter] = answer[bid][voter];
      }
    }
  }

  /** The voters' codes, in their order. */
  List<StateCode> codes() {
    return codes;
  }

  /** Their votes; not to be changed. */
  Vote[] votes() {
    return votes;
  }

  /** Their draws, by bid and voter; not to be changed. */
  double[][] draws() {
    return draw;
  }

  /** What votes had shown the draws to be at least, likewise. */
  double[][] low() {
    return low;
  }

  /** And below, likewise. */
  double[][] high() {
    return high;
  }

  Vote answer(int bid, int voter) {
    return answer[bid][voter];
  }

  /** By voter, the bids to which it objects. */
  List<List<Integer>> named() {
    List<List<Integer>> named = new ArrayList<>(voters.length);
    for (int voter = 0; voter < voters.length; voter++) {
      named.add(votes[voter] == Vote.OBJECT ? namedBy(voter) : List.of());
    }
    return named;
  }

  private List<Integer> namedBy(int voter) {
    List<Integer> named = new ArrayList<>(answer.length);
    for (int bid = 0; bid < answer.length; bid++) {
      if (answer[bid][voter] == Vote.OBJECT) {
        named.add(bid);
      }
    }
    return List.copyOf(named);
  }

  /**
   * The bid of a package that is named by every objection, and no other by any; null if there is
   * none.
   */
  @Nullable Application onlyOneNamed() {
    @Nullable Application only = null;
    for (int bid = 0; bid < answer.length; bid++) {
      for (Vote each : answer[bid]) {
        if (each == Vote.OBJECT) {
          if (only != null && only != bids.get(bid)) {
            return null;
          }
          only = bids.get(bid);
        }
      }
    }
    return bids.size() > 1 ? only : null;
  }

  /**
   * Everybody has seen the votes. A consent shows that each draw is in the region of consent; an
   * objection names the bids it is about, and shows that it is about no others; an abstention on a
   * package does not tell which bid it is about.
   */
  void show() {
    for (int voter = 0; voter < voters.length; voter++) {
      for (int bid = 0; bid < answer.length; bid++) {
        boolean objects = answer[bid][voter] == Vote.OBJECT;
        double atLeast =
            objects
                ? 0
                : votes[voter] == Vote.CONSENT ? hesitation[bid][voter] : objection[bid][voter];
        double below =
            objects
                ? objection[bid][voter]
                : votes[voter] == Vote.ABSTAIN && answer.length == 1 ? hesitation[bid][voter] : 1;
        situation.dispositions.show(voters[voter], bids.get(bid).state(), atLeast, below);
      }
    }
  }
}
