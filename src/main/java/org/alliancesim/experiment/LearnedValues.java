package org.alliancesim.experiment;

import java.util.List;
import org.alliancesim.chance.Distribution;
import org.alliancesim.results.LearnedValue;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.format.Priors;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Variable;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/** Prior and posterior of each learned coefficient side by side. */
public final class LearnedValues {

  private static final double LOW = 5;
  private static final double MEDIAN = 50;
  private static final double HIGH = 95;
  private static final double PERCENT = 100;

  /** Halvings of (0, 1): to a billionth. */
  private static final int HALVINGS = 30;

  private LearnedValues() {}

  /** The learned coefficients in their order, without the level, which has no prior of its own. */
  public static List<LearnedValue> of(Posterior posterior) {
    return posterior.learned().stream()
        .filter(each -> each != Coefficient.LEVEL)
        .map(each -> of(posterior, each))
        .toList();
  }

  private static LearnedValue of(Posterior posterior, Variable coefficient) {
    Distribution prior = Priors.of(coefficient);
    double[] values =
        posterior.values(coefficient).orElseThrow().stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    double low = percentile(values, LOW);
    double median = percentile(values, MEDIAN);
    double high = percentile(values, HIGH);
    return new LearnedValue(
        coefficient.key(),
        prior.quantile(LOW / PERCENT),
        prior.quantile(MEDIAN / PERCENT),
        prior.quantile(HIGH / PERCENT),
        low,
        median,
        high,
        shareBelow(prior, low),
        shareBelow(prior, median),
        shareBelow(prior, high));
  }

  private static double percentile(double[] values, double percent) {
    return new Percentile(percent).evaluate(values);
  }

  /** The inverse of the quantile, which rises, by bisection. */
  private static double shareBelow(Distribution prior, double value) {
    double low = 0;
    double high = 1;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (low + high) / 2;
      if (prior.quantile(middle) < value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
