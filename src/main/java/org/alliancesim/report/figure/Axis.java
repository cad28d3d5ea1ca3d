package org.alliancesim.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A straight axis of shares or of differences between shares, from one round value to another.
 *
 * @param label what is measured, with its unit
 * @param from the share at its start
 * @param to the share at its end, greater
 * @param step between ticks
 */
public record Axis(String label, double from, double to, double step) {

  private static final int[] ROUND = {1, 2, 5};
  private static final double PERCENT = 100;

  /** The shortest axis, in per cent: with 10,000 histories one of them is 0.01%. */
  private static final double SHORTEST = 0.1;

  /** The smallest step, as a power of ten in per cent. */
  private static final int SMALLEST = -2;

  private static final double TINY = 1e-9;

  /**
   * A place on an axis.
   *
   * @param along how far along it, 0 to 1
   * @param label what stands there
   */
  public record Tick(double along, String label) {}

  /**
   * Of shares, from 0 to a round end that covers the largest one shown.
   *
   * @param label what they are shares of
   * @param largest 0 to 1
   */
  public static Axis ofShares(String label, double largest) {
    double[] end = end(largest, 3, 6);
    return new Axis(label + " (%)", 0, end[0], end[1]);
  }

  /**
   * Of differences between shares, with 0 in the middle.
   *
   * @param label what differs
   * @param largest the largest difference in either direction, 0 to 1
   */
  public static Axis ofDifferences(String label, double largest) {
    double[] end = end(largest, 2, 4);
    return new Axis(label + " (percentage points)", -end[0], end[0], end[1]);
  }

  /**
   * The nearest end that is a whole number of round steps away, or half a step more if that is
   * round too, neither too few nor too many; of equal ends the one with the fewest steps.
   */
  private static double[] end(double largest, int fewest, int most) {
    double covered = Math.min(PERCENT, Math.max(SHORTEST, PERCENT * largest));
    double[] nearest = {Double.POSITIVE_INFINITY, 0};
    for (int power = SMALLEST; power <= 2; power++) {
      for (int round : ROUND) {
        double step = round * Math.pow(10, power);
        int parts = round == 5 ? 1 : 2;
        double steps = Math.ceil(parts * covered / step - TINY) / parts;
        double end = steps * step;
        if (steps >= fewest
            && Math.floor(steps) <= most
            && end <= PERCENT + TINY
            && end <= nearest[0] + TINY) {
          nearest = new double[] {end, step};
        }
      }
    }
    return new double[] {nearest[0] / PERCENT, nearest[1] / PERCENT};
  }

  /** How far along the axis a share lies, 0 to 1. */
  public double along(double share) {
    return (share - from) / (to - from);
  }

  /** Every whole step from its start to its end, 0 among them. */
  public List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    int last = (int) Math.floor(to / step + TINY);
    for (int index = (int) Math.ceil(from / step - TINY); index <= last; index++) {
      double share = index * step;
      ticks.add(new Tick(along(share), label(share)));
    }
    return ticks;
  }

  /** A sentence on where it ends, if it is one of shares and that is not 100%; else nothing. */
  String scale() {
    return from < 0 || to > 1 - TINY ? "" : " The axis ends at " + label(to) + "%.";
  }

  private String label(double share) {
    String text =
        BigDecimal.valueOf(PERCENT * share)
            .setScale(-SMALLEST, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
    boolean signed = from < 0 && !text.startsWith("-") && !text.equals("0");
    return (signed ? "+" : "") + text.replace('-', '−');
  }
}
