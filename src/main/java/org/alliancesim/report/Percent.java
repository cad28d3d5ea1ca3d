package org.alliancesim.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Shares as numbers of per cent, without the sign: the same digits on the screen and in every
 * figure. Halves are rounded up, and a column keeps its decimals.
 */
public final class Percent {

  private static final int DECIMALS_OF_ESTIMATE = 2;
  private static final int DECIMALS_OF_SHARE = 1;

  private Percent() {}

  /**
   * An estimated probability or an end of its interval: two decimals, since most lie near 1% and
   * 10,000 histories tell hundredths apart.
   */
  public static String estimate(double probability) {
    return text(probability, DECIMALS_OF_ESTIMATE);
  }

  /** A share that is shown without its interval: one decimal. */
  public static String share(double share) {
    return text(share, DECIMALS_OF_SHARE);
  }

  private static String text(double share, int decimals) {
    return BigDecimal.valueOf(share)
        .movePointRight(2)
        .setScale(decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
