package org.alliancesim.explanation;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.explanation.Voter.Felt;
import org.alliancesim.institution.Vote;
import org.alliancesim.interest.Candidacy;
import org.alliancesim.interest.Concern;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Application;
import org.alliancesim.model.Ballot;
import org.alliancesim.model.Consultation;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;
import org.alliancesim.world.StateCode;

/**
 * Takes apart how members stand in a ballot, at the moment of the vote.
 *
 * @param model the running history
 * @param states its states, by index
 * @param k its coefficients
 */
record VoterReading(AllianceModel model, List<StateCode> states, Coefficients k) {

  /**
   * Reads one voter.
   *
   * @param voter its place among the voters
   * @param uniform the draw of its vote
   */
  Voter read(Ballot ballot, int voter, double uniform) {
    Consultation consultation = ballot.consultation();
    int member = consultation.voters()[voter];
    double stands = consultation.underPressure()[voter];
    Vote vote = ballot.votes().get(voter);
    double needed = Refusal.endOfObjection(uniform, k.of(Coefficient.NU)) - stands;
    List<Candidacy> bids = new ArrayList<>();
    for (Application bid : ballot.bids()) {
      bids.add(model.candidacy(member, bid.state(), bid.status()));
    }
    return new Voter(
        states.get(member),
        consultation.valuations()[voter],
        consultation.leverage()[voter],
        stands,
        uniform,
        vote,
        concerns(bids, k),
        ballot.concerns().get(voter).map(concern -> new Felt(concern, lowest(concern, bids))),
        vote == Vote.OBJECT ? Math.max(0, needed) : 0);
  }

  /** The terms of V, in the order of {@link Concern}; summed over the bids of a package. */
  static List<Felt> concerns(List<Candidacy> bids, Coefficients k) {
    List<Felt> concerns = new ArrayList<>();
    for (Concern concern : Concern.values()) {
      double sum = 0;
      for (Candidacy bid : bids) {
        sum += concern.value(bid, k);
      }
      concerns.add(new Felt(concern, sum));
    }
    return concerns;
  }

  /** Of a package, the term of the bid against which it speaks more. */
  private double lowest(Concern concern, List<Candidacy> bids) {
    return bids.stream().mapToDouble(bid -> concern.value(bid, k)).min().orElseThrow();
  }
}
