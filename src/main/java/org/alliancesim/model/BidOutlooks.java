package org.alliancesim.model;

import java.util.List;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.world.World;

/**
 * The outlooks of all bids at the starts of histories of a scenario, one start after the other in
 * the room of the last. For one thread.
 */
public final class BidOutlooks {

  private final Situation situation;
  private final Valuations valuations;
  private final Deliberation deliberation;

  /**
   * Those at a start.
   *
   * @param initial the start of a history, which stays as it is until another takes its room
   */
  public BidOutlooks(InitialWorld initial) {
    situation = BidForecast.situation(initial);
    valuations = new Valuations(situation);
    deliberation = new Deliberation(situation, valuations);
  }

  /** The world of the start, whose room the next may have. */
  public World world() {
    return situation.world;
  }

  /**
   * Turns to another start.
   *
   * @param another has {@link #world}, made anew
   * @throws IllegalArgumentException if it has another world, or another charter
   */
  public void begin(InitialWorld another) {
    situation.begin(another, situation.draws, situation.observer, situation.tilt);
  }

  /**
   * The outlooks.
   *
   * @return [state][status]; null where the members do not vote on the status or the state leads
   *     the alliance
   */
  public BidOutlook[][] all() {
    Charter charter = situation.alliance.charter();
    BidOutlook[][] outlooks = new BidOutlook[situation.world.size()][charter.statuses().size()];
    for (int state = 0; state < outlooks.length; state++) {
      if (situation.initial.chair()[state] == 0) {
        put(state, outlooks[state]);
      }
    }
    return outlooks;
  }

  private void put(int state, BidOutlook[] outlooks) {
    List<Status> statuses = situation.alliance.charter().statuses();
    valuations.look(state);
    deliberation.introduce(state);
    for (int status = 0; status < outlooks.length; status++) {
      if (statuses.get(status).needsVote()) {
        int held = situation.alliance.held(state, statuses.get(status).track());
        double gain =
            valuations.utilityAtALook(state, status) - valuations.utilityAtALook(state, held);
        Chair.Forecast alone = deliberation.forecastOfIntroduced(situation.item(state, status));
        Expectation expectation = deliberation.expectation(state, status, alone);
        outlooks[status] =
            new BidOutlook(gain, expectation, BidForecast.of(expectation.waived(), alone));
      }
    }
  }
}
