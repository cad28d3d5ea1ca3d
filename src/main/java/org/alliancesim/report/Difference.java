package org.alliancesim.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.alliancesim.results.ComparisonRow;

/**
 * A difference of two probabilities in percentage points. It and its interval have the same digits:
 * one more than half of the interval's width supports, as an interval of {@link Share} has, so that
 * the middle and the width can be seen; two at most.
 *
 * @param value B minus A, −1 to 1
 * @param low the lower end of its 95% interval
 * @param high the upper end
 */
public record Difference(double value, double low, double high) {

  private static final int MOST_DECIMALS = 2;

  /** Percentage points in a difference of 1. */
  private static final int POINTS = 100;

  /** Of a row of a comparison. */
  public static Difference of(ComparisonRow row) {
    return new Difference(row.difference(), row.ciLow(), row.ciHigh());
  }

  /**
   * The difference with its sign, and 0 only for exactly none; what is rounded to nothing has no
   * sign.
   */
  public String estimate() {
    return points(value);
  }

  /** Its interval, for example {@code +0.60 to +0.98}. */
  public String interval() {
    return points(low) + " to " + points(high);
  }

  /** Both in a sentence: {@code +0.8 percentage points, 95% interval −0.3 to +1.9}. */
  public String inWords() {
    return estimate() + " percentage points, " + Terms.DIFFERENCE + " " + interval();
  }

  private String points(double difference) {
    if (difference == 0) {
      return "0";
    }
    int decimals =
        Math.min(MOST_DECIMALS, Digits.decimals(POINTS * (high - low), MOST_DECIMALS) + 1);
    BigDecimal rounded =
        BigDecimal.valueOf(difference).movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
    String sign = rounded.signum() == 0 ? "" : rounded.signum() < 0 ? "−" : "+";
    return sign + rounded.abs().toPlainString();
  }
}
