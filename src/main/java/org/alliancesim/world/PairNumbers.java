package org.alliancesim.world;

import java.io.Serializable;
import java.util.Arrays;

/**
 * One number for each pair of states and each {@link PairVariable}. Most pairs have none of most
 * variables, so only those of which something was said have a place, shared by the variables of a
 * section; the first place holds what is true of all others. What is copied shares everything until
 * it is changed.
 */
final class PairNumbers implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final PairVariable[] VARIABLES = PairVariable.values();

  private final int states;

  /**
   * By variable, then from·n+to, where a pair's numbers stand; 0 if nothing was said of it. The
   * variables of a section have one array.
   */
  private final int[][] place;

  /** By variable, how many places are taken, the first one included. */
  private final int[] taken;

  /** By variable, then place. */
  private final SharedRows values;

  private final boolean[] borrowedPlaces;

  /** Diplomatic relations between all, and 0 of everything else. */
  PairNumbers(int states) {
    this.states = states;
    place = new int[VARIABLES.length][];
    taken = new int[VARIABLES.length];
    values = new SharedRows(new double[VARIABLES.length][1]);
    borrowedPlaces = new boolean[VARIABLES.length];
    Arrays.fill(taken, 1);
    for (PairVariable variable : VARIABLES) {
      if (place[variable.ordinal()] == null) {
        share(variable, new int[states * states]);
      }
    }
    values.set(PairVariable.RELATIONS.ordinal(), 0, 1);
  }

  /** A copy; see {@link #become}. */
  PairNumbers(PairNumbers others) {
    states = others.states;
    place = new int[VARIABLES.length][];
    taken = new int[VARIABLES.length];
    values = new SharedRows(new double[0][]);
    borrowedPlaces = new boolean[VARIABLES.length];
    become(others);
  }

  /** The same numbers of as many states; the others must not change any more. */
  void become(PairNumbers others) {
    System.arraycopy(others.place, 0, place, 0, place.length);
    System.arraycopy(others.taken, 0, taken, 0, taken.length);
    values.become(others.values);
    Arrays.fill(borrowedPlaces, true);
  }

  /** Gives all variables of a section these places. */
  private void share(PairVariable one, int[] places) {
    for (PairVariable other : VARIABLES) {
      if (other.section().equals(one.section())) {
        place[other.ordinal()] = places;
        borrowedPlaces[other.ordinal()] = false;
      }
    }
  }

  /** Where the numbers of a pair stand; 0 if it has no place. */
  int place(PairVariable variable, int from, int to) {
    return place[variable.ordinal()][from * states + to];
  }

  /** The number at a place. */
  double at(PairVariable variable, int where) {
    return values.at(variable.ordinal(), where);
  }

  double get(PairVariable variable, int from, int to) {
    return at(variable, place(variable, from, to));
  }

  /** All numbers of a variable by their places, to be changed. */
  double[] own(PairVariable variable) {
    return values.own(variable.ordinal());
  }

  /** Sets the number of a pair, of a symmetric variable in both directions. */
  void set(PairVariable variable, int from, int to, double value) {
    int where = place(variable, from, to);
    if (where > 0) {
      values.set(variable.ordinal(), where, value);
    } else if (value != at(variable, 0)) {
      values.set(variable.ordinal(), newPlace(variable, from, to), value);
    }
  }

  /** Gives a pair a place, if it has none, with what is true of all others. */
  void expect(PairVariable variable, int from, int to) {
    if (place(variable, from, to) == 0) {
      newPlace(variable, from, to);
    }
  }

  private int newPlace(PairVariable variable, int from, int to) {
    int of = variable.ordinal();
    if (borrowedPlaces[of]) {
      share(variable, place[of].clone());
    }
    int where = taken[of];
    place[of][from * states + to] = where;
    if (variable.symmetric()) {
      place[of][to * states + from] = where;
    }
    for (int other = 0; other < place.length; other++) {
      if (place[other] == place[of]) {
        taken[other]++;
        makeRoom(other);
      }
    }
    return where;
  }

  private void makeRoom(int variable) {
    int before = values.length(variable);
    if (taken[variable] > before) {
      values.lengthen(variable, 2 * before);
    }
  }
}
