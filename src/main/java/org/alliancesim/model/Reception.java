package org.alliancesim.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.interest.Concern;

/**
 * How a bid made at the start of a history would be received: by the rules, and by each voter. No
 * draw of chance is in it.
 *
 * @param gate the probability that it meets, or is waived, every criterion
 * @param vote the probability that the chair tables it and the members admit it, the gate once
 *     passed
 * @param voters how each voter stands
 */
public record Reception(double gate, double vote, List<Voter> voters) {

  public Reception {
    voters = List.copyOf(voters);
  }

  /**
   * A voter.
   *
   * @param state its index
   * @param objects the probability that it objects, before pressure
   * @param concern the largest term of what speaks against the bid in its eyes; empty if nothing
   *     does
   */
  public record Voter(int state, double objects, Optional<Concern> concern) {}

  /**
   * The reception of one bid.
   *
   * @param initial the start of a history, which stays as it is
   * @param state the candidate
   * @param status the status sought
   */
  public static Reception of(InitialWorld initial, int state, int status) {
    Situation situation = BidForecast.situation(initial);
    Deliberation deliberation = new Deliberation(situation, new Valuations(situation));
    Hearing hearing = deliberation.hearing(state, status);
    Consultation consultation = hearing.consultation();
    BidForecast forecast =
        BidForecast.of(deliberation, state, status, deliberation.forecast(Item.of(state, status)));
    List<Voter> voters = new ArrayList<>();
    for (int place = 0; place < consultation.voters().length; place++) {
      int voter = consultation.voters()[place];
      voters.add(
          new Voter(
              voter,
              consultation.objects()[place],
              hearing
                  .of(voter)
                  .flatMap(standpoint -> Admission.mostAgainst(standpoint.views().get(0)))));
    }
    return new Reception(forecast.gate(), forecast.vote(), voters);
  }
}
