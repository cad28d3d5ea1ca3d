package org.alliancesim.explanation;

import java.io.Serializable;
import org.alliancesim.model.Application;

/** A decision against a bid, and the search for the smallest change that would have flipped it. */
sealed interface Setback extends Serializable
    permits ReturnedBid, ShelvedBid, Refusal, HeldBackRatification {

  /** A bid, as indices of state and status. */
  record Candidate(int state, int status) implements Serializable {

    static Candidate of(Application bid) {
      return new Candidate(bid.state(), bid.status());
    }

    boolean isThatOf(Application bid) {
      return equals(of(bid));
    }
  }

  /** The index of the decision among the events of its history. */
  int event();

  /** The event with what would have flipped it. */
  Event explained(Event event, Rerun rerun);
}
