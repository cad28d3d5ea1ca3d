package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancesim.institution.Vote;
import org.alliancesim.interest.Concern;

/**
 * The outcome of a vote on one bid; a package gives one for each of its bids, and another one if a
 * bid was struck out and the others were put to the vote again.
 *
 * @param month when
 * @param state the candidate
 * @param status the status sought
 * @param packagedWith the other candidates of a package; empty if it was voted on alone
 * @param passed whether it passed
 * @param voters who voted
 * @param votes how, in the same order
 * @param objectors who objected
 * @param concerns by objector, its largest concern; without objectors that have none
 * @param decisive the objectors without any one of whom it would have passed
 * @param namedBy the objectors whose objection is to this bid
 * @param struckOut whether the chair withdrew this bid from the refused package and put the others
 *     to the vote again
 * @param minds what each voter had in mind about this bid, in the order of the voters
 */
public record BallotOutcome(
    int month,
    int state,
    int status,
    List<Integer> packagedWith,
    boolean passed,
    List<Integer> voters,
    List<Vote> votes,
    List<Integer> objectors,
    Map<Integer, Concern> concerns,
    List<Integer> decisive,
    List<Integer> namedBy,
    boolean struckOut,
    List<Mind> minds)
    implements Serializable {

  /**
   * What a voter had in mind about a bid when it voted.
   *
   * @param against C, what speaks against the bid, in units of goodwill
   * @param goodwill Γ, what speaks for it, before pressure
   * @param pressure ψ·x·L̂, what pressure adds to that
   * @param draw u∈(0,1), its disposition to the candidate
   * @param low what earlier votes had shown the draw to be at least; 0 if nothing
   * @param high and below; 1 if nothing
   */
  public record Mind(
      double against, double goodwill, double pressure, double draw, double low, double high)
      implements Serializable {}

  /** The outcomes of a ballot, in the order of its bids. */
  static List<BallotOutcome> of(int month, Ballot ballot) {
    int[] members = ballot.consultation().voters();
    List<Integer> voters = new ArrayList<>(members.length);
    List<Integer> objectors = new ArrayList<>();
    Map<Integer, Concern> concerns = new TreeMap<>();
    List<Integer> decisive = new ArrayList<>();
    for (int voter = 0; voter < members.length; voter++) {
      Integer member = members[voter];
      voters.add(member);
      if (ballot.votes().get(voter) == Vote.OBJECT) {
        objectors.add(member);
        ballot.concerns().get(voter).ifPresent(concern -> concerns.put(member, concern));
        if (ballot.decisive().get(voter)) {
          decisive.add(member);
        }
      }
    }
    List<BallotOutcome> outcomes = new ArrayList<>(ballot.bids().size());
    for (int bid = 0; bid < ballot.bids().size(); bid++) {
      Application application = ballot.bids().get(bid);
      outcomes.add(
          new BallotOutcome(
              month,
              application.state(),
              application.status(),
              partners(bid, ballot),
              ballot.passed(),
              voters,
              ballot.votes(),
              objectors,
              concerns,
              decisive,
              namedBy(bid, voters, ballot),
              ballot.struckOut().filter(application::equals).isPresent(),
              minds(bid, ballot)));
    }
    return outcomes;
  }

  private static List<Integer> partners(int bid, Ballot ballot) {
    List<Integer> partners = new ArrayList<>(ballot.bids().size() - 1);
    for (int other = 0; other < ballot.bids().size(); other++) {
      if (other != bid) {
        partners.add(ballot.bids().get(other).state());
      }
    }
    return partners;
  }

  private static List<Integer> namedBy(int bid, List<Integer> voters, Ballot ballot) {
    List<Integer> namedBy = new ArrayList<>(0);
    for (int voter = 0; voter < voters.size(); voter++) {
      if (ballot.named().get(voter).contains(bid)) {
        namedBy.add(voters.get(voter));
      }
    }
    return namedBy;
  }

  private static List<Mind> minds(int bid, Ballot ballot) {
    Consultation consultation = ballot.consultation();
    List<Mind> minds = new ArrayList<>(consultation.voters().length);
    for (int voter = 0; voter < consultation.voters().length; voter++) {
      minds.add(
          new Mind(
              consultation.against()[bid][voter],
              consultation.goodwill()[bid][voter],
              consultation.added()[voter],
              ballot.draws()[bid][voter],
              ballot.low()[bid][voter],
              ballot.high()[bid][voter]));
    }
    return minds;
  }
}
