package org.alliancesim.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A straight axis from one round share to another.
 *
 * @param from the share at its start
 * @param to the share at its end, greater
 * @param step between ticks
 */
record Scale(double from, double to, double step) {

  private static final double[] ENDS = {
    0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.8, 1
  };
  private static final double PERCENT = 100;

  /** Ticks on the positive half of an axis. */
  private static final int INTERVALS = 5;

  private static final double[] EVEN_STEPS = {1, 2, 2.5, 5, 10};

  /**
   * A tick.
   *
   * @param at its place on the axis, in per cent of the length
   * @param label its value, in per cent or percentage points
   */
  record Tick(String at, String label) {}

  /** From 0 to a round share that covers the largest one shown. */
  static Scale of(double largest) {
    double end = end(largest);
    return new Scale(0, end, step(end));
  }

  /** The same with 0 in the middle. */
  static Scale ofDifferences(double largest) {
    double end = end(largest);
    return new Scale(-end, end, end);
  }

  private static double end(double largest) {
    for (double end : ENDS) {
      if (end >= largest) {
        return end;
      }
    }
    return 1;
  }

  private static double step(double end) {
    double least = PERCENT * end / INTERVALS;
    double power = Math.pow(10, Math.floor(Math.log10(least) + 1e-9));
    for (double step : EVEN_STEPS) {
      if (step * power >= least * (1 - 1e-9)) {
        return step * power / PERCENT;
      }
    }
    return end;
  }

  /** Where a share lies, in per cent of the axis's length. */
  String at(double share) {
    return decimal(PERCENT * (share - from) / (to - from));
  }

  /** How long a part is, in per cent of the axis's length. */
  String length(double share) {
    return decimal(PERCENT * share / (to - from));
  }

  /** The same as a part of a length, measured from the axis's end. */
  double along(double share, double length) {
    return length * (share - from) / (to - from);
  }

  List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    for (int index = 0; from + index * step <= to + step / 2; index++) {
      double share = from + index * step;
      if (share <= to * (1 + 1e-9)) {
        ticks.add(new Tick(at(share), label(share)));
      }
    }
    return ticks;
  }

  private String label(double share) {
    String text =
        BigDecimal.valueOf(PERCENT * share)
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    String signed = from < 0 && share > 0 ? "+" + text : text;
    return signed.replace('-', '−');
  }

  /** With two decimals, enough for a tenth of a pixel. */
  static String decimal(double value) {
    // adding 0 turns a negative zero into a positive one
    return String.format(Locale.ROOT, "%.2f", value + 0.0);
  }
}
