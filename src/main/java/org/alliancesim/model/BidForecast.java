package org.alliancesim.model;

import org.alliancesim.chance.Draws;
import org.alliancesim.institution.Charter;
import org.alliancesim.world.World;

/**
 * What the rules and the members would make of a bid in the first month, whether or not the state
 * would bid: the question "what would the vote be?" beside "what do the rules decide?".
 *
 * @param gate the probability that the bid meets, or is waived, every criterion
 * @param vote the probability that the chair tables it and the members admit it, the gate once
 *     passed
 * @param strongestOpponent the index of the voter likeliest to object; {@link World#NONE} if nobody
 *     has anything against it
 */
public record BidForecast(double gate, double vote, int strongestOpponent) {

  private static final Draws NO_DRAWS =
      (process, entity, month, detail) -> {
        throw new IllegalStateException("a forecast draws nothing");
      };

  /**
   * The forecasts of all bids.
   *
   * @param initial the start of a history, which stays as it is
   * @return [state][status]; null where the members do not vote on the status or the state leads
   *     the alliance
   */
  public static BidForecast[][] of(InitialWorld initial) {
    Situation situation = situation(initial);
    Deliberation deliberation = new Deliberation(situation, new Valuations(situation));
    Charter charter = initial.charter();
    BidForecast[][] forecasts = new BidForecast[initial.world().size()][charter.statuses().size()];
    for (int state = 0; state < forecasts.length; state++) {
      for (int status = 0; status < forecasts[state].length; status++) {
        if (charter.statuses().get(status).needsVote() && initial.chair()[state] == 0) {
          forecasts[state][status] =
              of(deliberation, state, status, deliberation.forecast(Item.of(state, status)));
        }
      }
    }
    return forecasts;
  }

  /**
   * That of one bid.
   *
   * @param alone what the chair can count on for it
   */
  static BidForecast of(Deliberation deliberation, int state, int status, Chair.Forecast alone) {
    Gate gate = deliberation.gate();
    return of(gate.waived(gate.failed(state, status), status), alone);
  }

  /**
   * The same.
   *
   * @param gate the probability that it meets, or is waived, every criterion
   */
  static BidForecast of(double gate, Chair.Forecast alone) {
    return new BidForecast(
        gate, alone.tabled() ? alone.passProbability() : 0, alone.strongestOpponent());
  }

  /** The start of a history in which nothing will be drawn. */
  static Situation situation(InitialWorld initial) {
    return new Situation(initial, NO_DRAWS, HistoryObserver.NONE, Counterfactual.NONE);
  }
}
