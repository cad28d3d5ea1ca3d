package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;
import org.alliancesim.institution.BidStage;

/**
 * A bid that is open before the first month.
 *
 * @param state the candidate's index
 * @param status the index of the status sought
 * @param stage how far it has come
 * @param month when it was lodged, voted on or admitted, in months before the start: −1 or less
 * @param ratified the indices of the members that have ratified it; empty unless it is admitted
 */
public record StandingBid(int state, int status, BidStage stage, int month, List<Integer> ratified)
    implements Serializable {

  public StandingBid {
    ratified = List.copyOf(ratified);
    if (month >= 0) {
      throw new IllegalArgumentException("a bid at the start is older than month " + month);
    }
    if (stage != BidStage.ADMITTED && !ratified.isEmpty()) {
      throw new IllegalArgumentException("only an admitted bid is ratified");
    }
  }
}
