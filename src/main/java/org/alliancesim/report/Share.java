package org.alliancesim.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.alliancesim.results.MemberRow;
import org.alliancesim.results.ProbabilityRow;

/**
 * An estimated probability in per cent, with no more digits than its inputs support (ADR 0028): the
 * last digit shown is the largest of 1, 0.1 and 0.01 percentage points that is at most half of the
 * width of the band from uncertain inputs, or of the Monte Carlo interval if that is wider. Where
 * there is no band, since a run has too few events or nobody asked for one, so few events that the
 * upper end of the interval is more than twice the lower one, there is an upper bound in the place
 * of a number; likewise near 100%.
 *
 * @param probability the estimate, 0 to 1
 * @param low the lower end of its 95% Monte Carlo interval
 * @param high the upper end
 * @param bandLow the lower end of the 5–95% band from uncertain inputs; empty if there is none
 * @param bandHigh the upper end
 */
public record Share(
    double probability, double low, double high, OptionalDouble bandLow, OptionalDouble bandHigh) {

  private static final int MOST_DECIMALS = 2;

  /** Percentage points in a share of 1. */
  private static final int POINTS = 100;

  /** A candidate's probability of a status. */
  public static Share of(ProbabilityRow row) {
    return new Share(
        row.probability(), row.ciLow(), row.ciHigh(), row.parameterLow(), row.parameterHigh());
  }

  /** A member's probability of a step of its own. */
  public static Share of(MemberRow row) {
    return new Share(
        row.probability(), row.ciLow(), row.ciHigh(), row.parameterLow(), row.parameterHigh());
  }

  /** A probability for which nobody asked how far the inputs move it. */
  public static Share ofChance(double probability, double low, double high) {
    return new Share(probability, low, high, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** The number, for example {@code 0.2}, or a bound such as {@code <0.4} or {@code >99.6}. */
  public String estimate() {
    if (isUpperBound()) {
      return "<" + points(high, decimals(), RoundingMode.CEILING);
    }
    if (isLowerBound()) {
      return ">" + points(low, decimals(), RoundingMode.FLOOR);
    }
    BigDecimal rounded = points(probability, decimals(), RoundingMode.HALF_UP);
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals());
    if (rounded.signum() == 0 && probability > 0) {
      return "<" + unit;
    }
    BigDecimal all = BigDecimal.valueOf(POINTS);
    return rounded.compareTo(all) >= 0 && probability < 1
        ? ">" + all.subtract(unit).setScale(decimals())
        : rounded.toPlainString();
  }

  /** The same in a sentence: {@code 0.2%}, {@code below 0.4%}, {@code above 99.6%}. */
  public String inWords() {
    return estimate().replace("<", "below ").replace(">", "above ") + "%";
  }

  /** The band with the digits of the number, and {@link Percent#NOTHING} if there is none. */
  public String band() {
    return bandLow.isEmpty() || bandHigh.isEmpty()
        ? Percent.NOTHING
        : points(bandLow.getAsDouble(), decimals(), RoundingMode.HALF_UP)
            + "–"
            + points(bandHigh.getAsDouble(), decimals(), RoundingMode.HALF_UP);
  }

  /** Whether there is a band. */
  public boolean hasBand() {
    return bandLow.isPresent();
  }

  /**
   * The Monte Carlo interval, with a digit more, so that its width can be seen; beside a bound,
   * which is one of its ends, with the digits of that and its ends rounded outwards as the bound
   * is.
   */
  public String interval() {
    if (isBound()) {
      return points(low, decimals(), RoundingMode.FLOOR)
          + "–"
          + points(high, decimals(), RoundingMode.CEILING);
    }
    int decimals = Math.min(MOST_DECIMALS, decimals() + 1);
    return points(low, decimals, RoundingMode.HALF_UP)
        + "–"
        + points(high, decimals, RoundingMode.HALF_UP);
  }

  /** Whether the run can give no number, but a bound alone. */
  public boolean isBound() {
    return isUpperBound() || isLowerBound();
  }

  /**
   * Whether the number is an upper bound: it never came about, or so seldom that the run cannot
   * tell how often it does.
   */
  public boolean isUpperBound() {
    return probability == 0 || (!hasBand() && probability <= 0.5 && high > 2 * low);
  }

  /** Whether the number is a lower bound: likewise, where all but a few histories have it. */
  public boolean isLowerBound() {
    return probability == 1 || (!hasBand() && probability > 0.5 && 1 - low > 2 * (1 - high));
  }

  /** Decimals of per cent: of the largest unit that is at most half of what is not known. */
  private int decimals() {
    double band = hasBand() ? bandHigh.getAsDouble() - bandLow.getAsDouble() : 0;
    return Digits.decimals(POINTS * Math.max(band, high - low), MOST_DECIMALS);
  }

  private static BigDecimal points(double share, int decimals, RoundingMode rounding) {
    return BigDecimal.valueOf(share).movePointRight(2).setScale(decimals, rounding);
  }
}
