package org.alliancesim.results;

import java.util.OptionalDouble;

/** The conditions that rows of several tables share; each throws with name and value. */
final class Checks {

  /** Interval ends are computed on another path than the estimate: allow for their rounding. */
  private static final double ROUNDING = 1e-9;

  private Checks() {}

  static void text(String name, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
  }

  static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, not " + value);
    }
  }

  static void count(String name, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must be at least 0, not " + value);
    }
  }

  static void atMost(String name, long value, String limitName, long limit) {
    count(name, value);
    if (value > limit) {
      throw new IllegalArgumentException(
          name + " must be at most " + limitName + ", " + limit + ", not " + value);
    }
  }

  static void finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be a finite number, not " + value);
    }
  }

  static void finite(String name, OptionalDouble value) {
    value.ifPresent(present -> finite(name, present));
  }

  static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be in [0, 1], not " + value);
    }
  }

  static void share(String name, OptionalDouble value) {
    value.ifPresent(present -> share(name, present));
  }

  static void within(String name, double value, double low, double high) {
    double slack = ROUNDING * (1 + Math.abs(value));
    if (!(low - slack <= value && value <= high + slack)) {
      throw new IllegalArgumentException(
          name + " must lie in its interval [" + low + ", " + high + "], not at " + value);
    }
  }

  /** A probability and its interval. */
  static void probability(double probability, double ciLow, double ciHigh) {
    share("probability", probability);
    share("ci_low", ciLow);
    share("ci_high", ciHigh);
    within("probability", probability, ciLow, ciHigh);
  }

  /** Two ends of a band of shares: both or neither, in order. */
  static void band(String name, OptionalDouble low, OptionalDouble high) {
    share(name + "_low", low);
    share(name + "_high", high);
    ordered(name, low, high);
  }

  /** Two ends of a range: both or neither, in order. */
  static void ordered(String name, OptionalDouble low, OptionalDouble high) {
    if (low.isPresent() != high.isPresent()) {
      throw new IllegalArgumentException(
          name + "_low and " + name + "_high must both be given or both be empty");
    }
    if (low.isPresent() && low.getAsDouble() > high.getAsDouble()) {
      throw new IllegalArgumentException(
          name + "_low must be at most " + name + "_high, not " + low.getAsDouble());
    }
  }
}
