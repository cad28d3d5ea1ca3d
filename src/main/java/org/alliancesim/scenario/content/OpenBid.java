package org.alliancesim.scenario.content;

import java.time.YearMonth;
import java.util.List;
import org.alliancesim.institution.BidStage;
import org.alliancesim.world.StateCode;

/**
 * A bid that is open at the start.
 *
 * @param state the candidate
 * @param status the id of the status sought
 * @param stage how far it has come
 * @param month when it came to that stage, before the start
 * @param ratified who has ratified it; empty unless it is admitted
 */
public record OpenBid(
    StateCode state, String status, BidStage stage, YearMonth month, List<StateCode> ratified) {

  public OpenBid {
    ratified = List.copyOf(ratified);
  }
}
