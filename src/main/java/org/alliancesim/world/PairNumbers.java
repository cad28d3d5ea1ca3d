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
  private final double[][] values;

  private final boolean[] borrowedPlaces;
  private final boolean[] borrowedValues;

  /** Diplomatic relations between all, and 0 of everything else. */
  PairNumbers(int states) {
    this.states = states;
    place = new int[VARIABLES.length][];
    taken = new int[VARIABLES.length];
    values = new double[VARIABLES.length][1];
    borrowedPlaces = new boolean[VARIABLES.length];
    borrowedValues = new boolean[VARIABLES.length];
    Arrays.fill(taken, 1);
    for (PairVariable variable : VARIABLES) {
      if (place[variable.ordinal()] == null) {
        share(variable, new int[states * states]);
      }
    }
    values[PairVariable.RELATIONS.ordinal()][0] = 1;
  }

  /** The same numbers; the others must not change any more. */
  PairNumbers(PairNumbers others) {
    states = others.states;
    place = others.place.clone();
    taken = others.taken.clone();
    values = others.values.clone();
    borrowedPlaces = new boolean[VARIABLES.length];
    borrowedValues = new boolean[VARIABLES.length];
    Arrays.fill(borrowedPlaces, true);
    Arrays.fill(borrowedValues, true);
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
    return values[variable.ordinal()][where];
  }

  double get(PairVariable variable, int from, int to) {
    return at(variable, place(variable, from, to));
  }

  /** Sets the number at the place of a pair. */
  void setAt(PairVariable variable, int where, double value) {
    int of = variable.ordinal();
    if (borrowedValues[of]) {
      values[of] = Arrays.copyOf(values[of], taken[of]);
      borrowedValues[of] = false;
    }
    values[of][where] = value;
  }

  /** Sets the number of a pair, of a symmetric variable in both directions. */
  void set(PairVariable variable, int from, int to, double value) {
    int where = place(variable, from, to);
    if (where > 0) {
      setAt(variable, where, value);
    } else if (value != values[variable.ordinal()][0]) {
      setAt(variable, newPlace(variable, from, to), value);
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
    for (int other = 0; other < values.length; other++) {
      if (place[other] == place[of]) {
        taken[other]++;
        makeRoom(other);
      }
    }
    return where;
  }

  private void makeRoom(int variable) {
    int before = values[variable].length;
    if (taken[variable] > before) {
      double[] more = Arrays.copyOf(values[variable], 2 * before);
      Arrays.fill(more, before, more.length, more[0]);
      values[variable] = more;
      borrowedValues[variable] = false;
    }
  }
}
