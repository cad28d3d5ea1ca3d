package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bids that are open, one of a state on a track at most, and from when others may follow. */
final class OpenBids implements Serializable {

  private static final long serialVersionUID = 1L;

  /** By state and track. */
  private final @Nullable Application[][] bids;

  private final int[][] closedUntil;

  /** How many bids are open. */
  private int open;

  OpenBids(int states, int tracks) {
    bids = new Application[states][tracks];
    closedUntil = new int[states][tracks];
  }

  /** Begins a history; there is no bid yet. */
  void begin() {
    for (int state = 0; state < bids.length; state++) {
      Arrays.fill(bids[state], null);
      Arrays.fill(closedUntil[state], 0);
    }
    open = 0;
  }

  @Nullable Application bid(int state, int track) {
    return bids[state][track];
  }

  boolean isEmpty() {
    return open == 0;
  }

  /** All on a track, in the order of the states. */
  List<Application> bids(int track) {
    List<Application> found = new ArrayList<>();
    for (@Nullable Application[] ofState : bids) {
      Application bid = ofState[track];
      if (bid != null) {
        found.add(bid);
      }
    }
    return found;
  }

  void lodge(Application bid, int track) {
    bids[bid.state()][track] = bid;
    open++;
  }

  /** Takes the place of the bid of its state. */
  void replace(Application bid, int track) {
    bids[bid.state()][track] = bid;
  }

  void close(Application bid, int track, int untilMonth) {
    bids[bid.state()][track] = null;
    open--;
    closedUntil[bid.state()][track] = untilMonth;
  }

  /** A state's bids lapse, on all tracks. */
  void lapse(int state) {
    for (Application bid : bids[state]) {
      open -= bid == null ? 0 : 1;
    }
    Arrays.fill(bids[state], null);
  }

  int closedUntil(int state, int track) {
    return closedUntil[state][track];
  }
}
