package org.alliancesim.model;

import java.io.Serializable;
import java.util.Arrays;
import org.alliancesim.interest.Voting;
import org.jspecify.annotations.Nullable;

/**
 * How each member is disposed to each candidate – one draw while a government lasts, the same for
 * all statuses and tracks – and what votes have shown of it: that it lies in [low, high).
 */
final class Dispositions implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int[] government;

  /** By member, then candidate; a row begins when a vote first shows something of the member. */
  private final double[] @Nullable [] low;

  private final double[] @Nullable [] high;

  Dispositions(int states) {
    government = new int[states];
    low = new double[states][];
    high = new double[states][];
  }

  /** How many governments a member has had before this one. */
  int government(int member) {
    return government[member];
  }

  /** What votes have shown the draw to be at least; 0 if nothing. */
  double low(int member, int candidate) {
    double[] shown = low[member];
    return shown == null ? 0 : shown[candidate];
  }

  /** What votes have shown the draw to be below; 1 if nothing. */
  double high(int member, int candidate) {
    double[] shown = high[member];
    return shown == null ? 1 : shown[candidate];
  }

  /** The probability that the draw lies below a bound, given what votes have shown. */
  double below(double bound, int member, int candidate) {
    return low[member] == null
        ? bound
        : Voting.given(bound, low(member, candidate), high(member, candidate));
  }

  /** A vote has shown that the draw is at least so much, and below so much. */
  void show(int member, int candidate, double atLeast, double below) {
    double[] lowest = low[member];
    double[] highest = high[member];
    if (lowest == null || highest == null) {
      lowest = new double[low.length];
      highest = new double[low.length];
      Arrays.fill(highest, 1);
      low[member] = lowest;
      high[member] = highest;
    }
    lowest[candidate] = Math.max(lowest[candidate], atLeast);
    highest[candidate] = Math.min(highest[candidate], below);
  }

  /** Another government, with a mind of its own: what votes showed is worth nothing any more. */
  void change(int member) {
    government[member]++;
    low[member] = null;
    high[member] = null;
  }
}
