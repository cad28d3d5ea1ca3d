package org.alliancesim.experiment.rare;

import java.util.OptionalDouble;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.Intervals;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.HitRow;
import org.alliancesim.results.RareRow;
import org.apache.commons.math3.distribution.GammaDistribution;

/** What weighed histories say of a probability. */
final class RareEstimate {

  /** Below and above the 95% interval. */
  private static final double TAIL = 0.025;

  private RareEstimate() {}

  /**
   * The mean of the weights with an interval for weighted sums of rare counts, by gamma
   * distributions that have its mean and variance, at the upper end with one more hit of the
   * largest weight that was seen, without a hit of the largest that there can be. Few heavy weights
   * make such sums skewed, and intervals that only know a variance too short. Blocks of the inputs'
   * design widen it if they differ by more than chance, and never narrow it (docs/decisions/0007).
   *
   * <p>Reference: M. P. Fay, E. J. Feuer (1997), "Confidence intervals for directly standardized
   * rates: a method based on the gamma distribution", Statistics in Medicine 16(7).
   *
   * @param ask what was asked
   * @param histories how many were simulated in all
   */
  static RareRow row(String ask, int histories, Round round) {
    int n = round.size();
    double sum = round.sum();
    double p = Math.min(1, sum / n);
    boolean none = round.hits().isEmpty();
    double largest =
        none
            ? round.mixture().largestWeight()
            : round.hits().stream().mapToDouble(HitRow::weight).max().orElseThrow();
    double variance = round.squares() * blockEffect(round);
    double low = none ? 0 : quantile(TAIL, sum, variance) / n;
    double high = quantile(1 - TAIL, sum + largest, variance + largest * largest) / n;
    Estimate plain = Intervals.wilson(p, histories);
    return new RareRow(
        ask,
        histories,
        n,
        round.hits().size(),
        round.effectiveHits(),
        none ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, largest / sum)),
        p,
        Math.min(low, p),
        Math.min(1, Math.max(p, high)),
        none
            ? OptionalDouble.empty()
            : OptionalDouble.of((plain.high() - plain.low()) / (high - low)));
  }

  /** Of the gamma distribution with a mean and a variance. */
  private static double quantile(double probability, double mean, double variance) {
    return new GammaDistribution(null, mean * mean / variance, variance / mean)
        .inverseCumulativeProbability(probability);
  }

  private static double blockEffect(Round round) {
    int size = SamplingDesign.BLOCK;
    int blocks = round.size() / size;
    double[] sums = new double[blocks];
    double mean = 0;
    for (HitRow hit : round.hits()) {
      int block = (hit.history() - round.first()) / size;
      if (block < blocks) {
        sums[block] += hit.weight();
        mean += hit.weight() / blocks;
      }
    }
    double squares = 0;
    for (double sum : sums) {
      squares += (sum - mean) * (sum - mean);
    }
    double p = round.sum() / round.size();
    double variance = round.squares() / round.size() - p * p;
    return variance <= 0 || blocks < 2
        ? 1
        : Intervals.usedDesignEffect(squares / (blocks - 1) / (size * variance), blocks);
  }
}
