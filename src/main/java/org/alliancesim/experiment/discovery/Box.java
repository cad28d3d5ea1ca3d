package org.alliancesim.experiment.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bounds of inputs: what lies in the box is within all of them.
 *
 * @param low by input, the lowest value inside; −∞ if it is not bounded from below
 * @param high the highest; ∞ if it is not bounded from above
 */
public record Box(double[] low, double[] high) {

  /** The box of everything. */
  static Box all(int inputs) {
    double[] low = new double[inputs];
    double[] high = new double[inputs];
    Arrays.fill(low, Double.NEGATIVE_INFINITY);
    Arrays.fill(high, Double.POSITIVE_INFINITY);
    return new Box(low, high);
  }

  /** The same with other bounds of an input. */
  Box with(int input, double newLow, double newHigh) {
    double[] lows = low.clone();
    double[] highs = high.clone();
    lows[input] = newLow;
    highs[input] = newHigh;
    return new Box(lows, highs);
  }

  /** The same with no bounds of an input. */
  Box without(int input) {
    return with(input, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** Whether a value of an input is within its bounds. */
  boolean admits(int input, double value) {
    return value >= low[input] && value <= high[input];
  }

  /** The inputs that have a bound. */
  public List<Integer> restricted() {
    List<Integer> restricted = new ArrayList<>();
    for (int input = 0; input < low.length; input++) {
      if (low[input] != Double.NEGATIVE_INFINITY || high[input] != Double.POSITIVE_INFINITY) {
        restricted.add(input);
      }
    }
    return restricted;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Box box && Arrays.equals(low, box.low) && Arrays.equals(high, box.high);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(low) + Arrays.hashCode(high);
  }

  @Override
  public String toString() {
    return Arrays.toString(low) + " to " + Arrays.toString(high);
  }
}
