package org.alliancesim.model;

import java.util.Optional;
import org.alliancesim.interest.Concern;
import org.alliancesim.world.World;

/**
 * What a state knows of a bid at the start of a history: what it would gain, what it reckons with,
 * and what the rules and the members would make of it. No draw of chance is in it.
 *
 * @param gain U(s)−U(held), in logit units; held is what it holds on the track of the status
 * @param expectation what it reckons with
 * @param forecast what the gate and the vote would be, each by itself
 */
public record BidOutlook(double gain, Expectation expectation, BidForecast forecast) {

  /**
   * The outlooks of all bids.
   *
   * @param initial the start of a history, which stays as it is
   * @return [state][status]; null where the members do not vote on the status or the state leads
   *     the alliance
   */
  public static BidOutlook[][] of(InitialWorld initial) {
    return new BidOutlooks(initial).all();
  }

  /**
   * What can be counted on if one bid is made at the start.
   *
   * @param initial the start of a history, which stays as it is
   * @param state the candidate
   * @param status the status sought
   */
  public static Expectation expectation(InitialWorld initial, int state, int status) {
    Situation situation = BidForecast.situation(initial);
    return new Deliberation(situation, new Valuations(situation)).expectation(state, status);
  }

  /**
   * What speaks most against one bid in the eyes of the voter that is likeliest to object to it;
   * empty if nobody has anything against it.
   *
   * @param initial the start of a history, which stays as it is
   * @param state the candidate
   * @param status the status sought
   */
  public static Optional<Opposition> opposition(InitialWorld initial, int state, int status) {
    Situation situation = BidForecast.situation(initial);
    Deliberation deliberation = new Deliberation(situation, new Valuations(situation));
    Hearing hearing = deliberation.hearing(state, status);
    int opponent = hearing.consultation().strongestOpponent();
    return opponent == World.NONE
        ? Optional.empty()
        : hearing
            .of(opponent)
            .flatMap(standpoint -> Admission.mostAgainst(standpoint.views().get(0)))
            .map(concern -> new Opposition(opponent, concern));
  }

  /**
   * Who is likeliest to object, and why.
   *
   * @param opponent the voter's index
   * @param concern the largest term of what speaks against the bid
   */
  public record Opposition(int opponent, Concern concern) {}
}
