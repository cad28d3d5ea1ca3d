package org.alliancesim.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import org.alliancesim.results.ComparisonRow;

/**
 * Shares as numbers of per cent, without the sign: the same digits on the screen and in every
 * figure. Halves are rounded up, and a column keeps its decimals.
 */
public final class Percent {

  private static final int DECIMALS_OF_SHARE = 1;

  private static final BigDecimal UNIT = BigDecimal.ONE.movePointLeft(DECIMALS_OF_SHARE);

  private static final BigDecimal ALL = BigDecimal.valueOf(100).setScale(DECIMALS_OF_SHARE);

  /** Of fewer than so many a share says no more than their count; an assumption. */
  public static final int ENOUGH = 20;

  /** What stands in the place of a number that is not known or does not apply. */
  public static final String NOTHING = "–";

  private Percent() {}

  /**
   * A share that is shown without its interval: one decimal. What rounding would make nothing of
   * some, or all of most, is a bound: {@code <0.1}, {@code >99.9}.
   */
  public static String share(double share) {
    BigDecimal rounded = rounded(share);
    if (rounded.signum() == 0 && share > 0) {
      return "<" + UNIT;
    }
    return rounded.compareTo(ALL) == 0 && share < 1
        ? ">" + ALL.subtract(UNIT)
        : rounded.toPlainString();
  }

  /** The same, and {@link #NOTHING} for none. */
  public static String share(OptionalDouble share) {
    return share.isEmpty() ? NOTHING : share(share.getAsDouble());
  }

  /**
   * A share of so many: where these are few, how many of them, for example {@code 1/2}; {@link
   * #NOTHING} for none.
   */
  public static String ofSoMany(OptionalDouble share, int whole) {
    return share.isEmpty() || whole >= ENOUGH
        ? share(share)
        : Math.round(share.getAsDouble() * whole) + "/" + whole;
  }

  /** An interval of such a share, whose ends are rounded alone: {@code 0.0–1.1}. */
  public static String interval(double low, double high) {
    return rounded(low).toPlainString() + "–" + rounded(high).toPlainString();
  }

  /**
   * How many times wider an interval without common random numbers would be, and {@link #NOTHING}
   * where no two histories disagree.
   */
  public static String narrower(ComparisonRow row) {
    return row.onlyA() + row.onlyB() == 0
        ? NOTHING
        : String.format(Locale.ROOT, "%.1f×", row.narrower());
  }

  /** A share with as few digits as it has, for the ends of shades: {@code 2.5}. */
  public static String plain(double share) {
    return BigDecimal.valueOf(share)
        .movePointRight(2)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static BigDecimal rounded(double share) {
    return BigDecimal.valueOf(share)
        .movePointRight(2)
        .setScale(DECIMALS_OF_SHARE, RoundingMode.HALF_UP);
  }
}
