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

  /** By member, whether a vote has shown something of what it thinks. */
  private final boolean[] shown;

  /** By member, then candidate; a row begins when a vote first shows something of the member. */
  private final double[] @Nullable [] low;

  private final double[] @Nullable [] high;

  Dispositions(int states) {
    government = new int[states];
    shown = new boolean[states];
    low = new double[states][];
    high = new double[states][];
  }

  /** Begins a history: all governments are the first, and no vote has shown anything. */
  void begin() {
    Arrays.fill(government, 0);
    Arrays.fill(shown, false);
  }

  /** How many governments a member has had before this one. */
  int government(int member) {
    return government[member];
  }

  /** What votes have shown the draw to be at least; 0 if nothing. */
  double low(int member, int candidate) {
    return shown[member] ? row(low, member)[candidate] : 0;
  }

  /** What votes have shown the draw to be below; 1 if nothing. */
  double high(int member, int candidate) {
    return shown[member] ? row(high, member)[candidate] : 1;
  }

  /** The probability that the draw lies below a bound, given what votes have shown. */
  double below(double bound, int member, int candidate) {
    return shown[member]
        ? Voting.given(bound, low(member, candidate), high(member, candidate))
        : bound;
  }

  /** A vote has shown that the draw is at least so much, and below so much. */
  void show(int member, int candidate, double atLeast, double below) {
    double[] lowest = row(low, member);
    double[] highest = row(high, member);
    if (!shown[member]) {
      Arrays.fill(lowest, 0);
      Arrays.fill(highest, 1);
      shown[member] = true;
    }
    lowest[candidate] = Math.max(lowest[candidate], atLeast);
    highest[candidate] = Math.min(highest[candidate], below);
  }

  private static double[] row(double[] @Nullable [] rows, int member) {
    double[] row = rows[member];
    if (row == null) {
      row = new double[rows.length];
      rows[member] = row;
    }
    return row;
  }

  /** Another government, with a mind of its own: what votes showed is worth nothing any more. */
  void change(int member) {
    government[member]++;
    shown[member] = false;
  }
}
