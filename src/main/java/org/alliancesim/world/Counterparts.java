package org.alliancesim.world;

import java.io.Serializable;
import java.util.Arrays;

/**
 * By state, the others with which something lies between them, in ascending order. What becomes
 * like others shares their lists until one grows.
 */
final class Counterparts implements Serializable {

  private static final long serialVersionUID = 1L;

  private int[][] lists;

  Counterparts(int states) {
    lists = new int[states][0];
  }

  void become(Counterparts others) {
    lists = others.lists;
  }

  /** Not to be changed. */
  int[] of(int state) {
    return lists[state];
  }

  /** Adds a state to the list of another; says whether it was not there yet. */
  boolean add(int state, int counterpart) {
    int[] ascending = lists[state];
    if (Arrays.binarySearch(ascending, counterpart) >= 0) {
      return false;
    }
    int[] more = Arrays.copyOf(ascending, ascending.length + 1);
    more[ascending.length] = counterpart;
    Arrays.sort(more);
    // other worlds may have the same lists
    lists = lists.clone();
    lists[state] = more;
    return true;
  }
}
