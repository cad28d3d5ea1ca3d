package org.alliancesim.report.html;

import java.util.Locale;

/** Places in drawings, as text. */
final class Place {

  private static final double PERCENT = 100;

  private Place() {}

  /** With two decimals, enough for a tenth of a pixel. */
  static String decimal(double value) {
    // adding 0 turns a negative zero into a positive one
    return String.format(Locale.ROOT, "%.2f", value + 0.0);
  }

  /** A part of a length, in per cent of it. */
  static String percent(double part) {
    return decimal(PERCENT * part);
  }
}
