package org.alliancesim.results;

/**
 * What was learned of one coefficient beside what was assumed of it before.
 *
 * @param coefficient its key
 * @param priorLow the prior's 5% point
 * @param priorMedian its median
 * @param priorHigh its 95% point
 * @param low the posterior's 5% point
 * @param median its median
 * @param high its 95% point
 * @param lowInPrior the share of the prior, 0 to 1, that lies below {@code low}
 * @param medianInPrior the same of the median
 * @param highInPrior the same of {@code high}
 */
public record LearnedValue(
    String coefficient,
    double priorLow,
    double priorMedian,
    double priorHigh,
    double low,
    double median,
    double high,
    double lowInPrior,
    double medianInPrior,
    double highInPrior) {

  public LearnedValue {
    Checks.text("coefficient", coefficient);
    Checks.within("the prior's median", priorMedian, priorLow, priorHigh);
    Checks.within("the posterior's median", median, low, high);
    Checks.within("the median's place in the prior", medianInPrior, lowInPrior, highInPrior);
  }
}
