package org.alliancesim.report.figure;

/**
 * A number beside a line, ready to print.
 *
 * @param text the number
 * @param interval its interval; empty if it has none
 */
public record Amount(String text, String interval) {

  /** One without an interval. */
  static Amount of(String text) {
    return new Amount(text, "");
  }
}
