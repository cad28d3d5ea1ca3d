package org.alliancesim.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * What is put to one vote: a bid, or the bids of a package. Not to be changed.
 *
 * @param states by bid, the candidate's index
 * @param statuses by bid, the index of the status sought
 */
record Item(int[] states, int[] statuses) implements Serializable {

  static Item of(int candidate, int status) {
    return new Item(new int[] {candidate}, new int[] {status});
  }

  static Item of(List<Application> bids) {
    int[] states = new int[bids.size()];
    int[] statuses = new int[bids.size()];
    for (int bid = 0; bid < states.length; bid++) {
      states[bid] = bids.get(bid).state();
      statuses[bid] = bids.get(bid).status();
    }
    return new Item(states, statuses);
  }

  /** The same with another bid, at its place in the order of the states. */
  Item with(int candidate, int status) {
    int place = -1 - Arrays.binarySearch(states, candidate);
    return new Item(inserted(states, place, candidate), inserted(statuses, place, status));
  }

  private static int[] inserted(int[] values, int place, int value) {
    int[] more = new int[values.length + 1];
    System.arraycopy(values, 0, more, 0, place);
    more[place] = value;
    System.arraycopy(values, place, more, place + 1, values.length - place);
    return more;
  }

  int size() {
    return states.length;
  }

  int state(int bid) {
    return states[bid];
  }

  int status(int bid) {
    return statuses[bid];
  }

  /** Whether a state is one of the candidates. */
  boolean bids(int state) {
    for (int candidate : states) {
      if (candidate == state) {
        return true;
      }
    }
    return false;
  }
}
