package org.alliancesim.report;

import java.util.Locale;
import org.alliancesim.results.LearnedValue;

/** What was learned of a coefficient as numbers: the same on the screen and in every figure. */
public final class LearnedWords {

  private static final double PERCENT = 100;

  private LearnedWords() {}

  /** A number with three digits. */
  public static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value).replace('-', '−');
  }

  /** The prior's 5% and 95% points. */
  public static String priorInterval(LearnedValue value) {
    return number(value.priorLow()) + " to " + number(value.priorHigh());
  }

  /** The posterior's 5% and 95% points. */
  public static String interval(LearnedValue value) {
    return number(value.low()) + " to " + number(value.high());
  }

  /** Below which share of the prior the posterior's median lies: 50% if it has not moved. */
  public static String place(LearnedValue value) {
    return String.format(Locale.ROOT, "%.0f%%", PERCENT * value.medianInPrior());
  }
}
