package org.alliancesim.report;

/** How many digits a number has: no more than is known of it. */
final class Digits {

  /** So that a width of exactly two units is one. */
  private static final double ROUNDING = 1e-9;

  private Digits() {}

  /**
   * The decimals of the largest unit, of 1, 0.1, 0.01 and so on, that is at most half of what is
   * not known.
   *
   * @param width of the interval in which the number may lie, in the number's own unit
   * @param most how many decimals there are at most
   */
  static int decimals(double width, int most) {
    double half = width / 2 * (1 + ROUNDING);
    int decimals = 0;
    for (double unit = 1; unit > half && decimals < most; unit /= 10) {
      decimals++;
    }
    return decimals;
  }
}
