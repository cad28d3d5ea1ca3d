package org.alliancesim.results;

/**
 * A number estimated from replicates; never shown without its uncertainty.
 *
 * @param value the estimate, finite
 * @param standardError its standard error, at least 0, in the unit of the value
 * @param low the lower end of its interval
 * @param high the upper end of its interval; the value lies between the ends, up to rounding
 * @param n the number of replicates behind it, at least 1
 */
public record Estimate(double value, double standardError, double low, double high, int n) {

  public Estimate {
    Checks.finite("value", value);
    Checks.finite("low", low);
    Checks.finite("high", high);
    if (!(standardError >= 0 && standardError < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "standardError must be at least 0 and finite, not " + standardError);
    }
    if (n < 1) {
      throw new IllegalArgumentException("n must be at least 1, not " + n);
    }
    Checks.within("value", value, low, high);
  }
}
