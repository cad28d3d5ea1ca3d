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

  /** How many bids are open, and how many of them on each track. */
  private int open;

  private final int[] onTrack;

  OpenBids(int states, int tracks) {
    bids = new Application[states][tracks];
    closedUntil = new int[states][tracks];
    onTrack = new int[tracks];
  }

  /** Begins a history; there is no bid yet. */
  void begin() {
    for (int state = 0; state < bids.length; state++) {
      Arrays.fill(bids[state], null);
      Arrays.fill(closedUntil[state], 0);
    }
    open = 0;
    Arrays.fill(onTrack, 0);
  }

  @Nullable Application bid(int state, int track) {
    return bids[state][track];
  }

  boolean isEmpty() {
    return open == 0;
  }

  boolean isEmpty(int track) {
    return onTrack[track] == 0;
  }

  /** All on a track, in the order of the states. */
  List<Application> bids(int track) {
    List<Application> found = new ArrayList<>(onTrack[track]);
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
    count(track, 1);
  }

  /** Takes the place of the bid of its state. */
  void replace(Application bid, int track) {
    bids[bid.state()][track] = bid;
  }

  void close(Application bid, int track, int untilMonth) {
    bids[bid.state()][track] = null;
    count(track, -1);
    closedUntil[bid.state()][track] = untilMonth;
  }

  /** A state's bid on a track lapses, if it has one. */
  void lapse(int state, int track) {
    if (bids[state][track] != null) {
      bids[state][track] = null;
      count(track, -1);
    }
  }

  private void count(int track, int more) {
    open += more;
    onTrack[track] += more;
  }

  int closedUntil(int state, int track) {
    return closedUntil[state][track];
  }
}
