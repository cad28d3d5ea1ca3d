package org.alliancesim.learning;

import org.alliancesim.results.LearnedRow;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * What is known of one number by itself, after learning beside before, in draws of both: mean,
 * standard deviation s, where its middle 90% lie, and its shrinkage 1 − s/s₀ from the prior's s₀,
 * which is 0 if nothing was learned and 1 if all is known. It counts as learned if it has shrunk,
 * or its mean has moved, by a tenth of s₀.
 */
final class Marginal {

  /** Below this share of the prior's standard deviation, nothing has changed. */
  private static final double LEAST_CHANGE = 0.1;

  private static final double LOW = 5;
  private static final double HIGH = 95;

  private Marginal() {}

  /**
   * What was learned, as a row of its table.
   *
   * @param key what it is of
   * @param prior draws of it before, at least two different ones
   * @param posterior and after
   */
  static LearnedRow row(String key, double[] prior, double[] posterior) {
    double priorMean = new Mean().evaluate(prior);
    double priorSd = new StandardDeviation().evaluate(prior);
    double mean = new Mean().evaluate(posterior);
    double sd = new StandardDeviation().evaluate(posterior);
    double shrinkage = 1 - sd / priorSd;
    double shift = Math.abs(mean - priorMean) / priorSd;
    return new LearnedRow(
        key,
        priorMean,
        priorSd,
        mean,
        sd,
        new Percentile(LOW).evaluate(posterior),
        new Percentile(HIGH).evaluate(posterior),
        shrinkage,
        shrinkage >= LEAST_CHANGE || shift >= LEAST_CHANGE);
  }
}
