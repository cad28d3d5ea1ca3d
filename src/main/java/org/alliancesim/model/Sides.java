package org.alliancesim.model;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What speaks against and for each bid of an item in the eyes of each state, before pressure; in
 * units of goodwill. Those who have no part in the decision, and the candidates, have 0 and 0.
 */
final class Sides implements Serializable {

  private static final long serialVersionUID = 1L;

  /** C, by bid and state. */
  final double[][] against;

  /** Γ, by bid and state. */
  final double[][] goodwill;

  Sides(int bids, int states) {
    against = new double[bids][states];
    goodwill = new double[bids][states];
  }

  /** Nobody has a part in it yet. */
  void clear() {
    for (int bid = 0; bid < against.length; bid++) {
      Arrays.fill(against[bid], 0);
      Arrays.fill(goodwill[bid], 0);
    }
  }

  /** V = Γ−C, over all bids. */
  double valuation(int state) {
    double sum = 0;
    for (int bid = 0; bid < against.length; bid++) {
      sum += goodwill[bid][state] - against[bid][state];
    }
    return sum;
  }
}
