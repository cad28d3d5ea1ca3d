package org.alliancesim.experiment.rare;

import java.util.OptionalDouble;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.Intervals;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.RareRow;

/** What weighed histories say of a probability. */
final class RareEstimate {

  private RareEstimate() {}

  /**
   * The mean of the weights, with the Wilson interval of as many plain histories as would have its
   * variance; without a hit, that of weights as large as they can be. Blocks of the inputs' design
   * widen it if they differ by more than chance, and never narrow it (docs/decisions/0007).
   *
   * @param ask what was asked
   * @param histories how many were simulated in all
   */
  static RareRow row(String ask, int histories, Round round) {
    int n = round.size();
    double p = Math.min(1, round.sum() / n);
    double variance = Math.max(0, round.squares() / n - p * p);
    double effect = p > 0 && p < 1 ? variance / (p * (1 - p)) * blockEffect(round, variance) : 1;
    Estimate estimate =
        round.hits().isEmpty()
            ? Intervals.wilson(0.0, n / round.mixture().largestWeight())
            : Intervals.wilson(p, n / effect);
    Estimate plain = Intervals.wilson(p, histories);
    double largest = round.hits().stream().mapToDouble(Hit::weight).max().orElse(0);
    boolean none = round.hits().isEmpty();
    return new RareRow(
        ask,
        histories,
        n,
        round.hits().size(),
        round.effectiveHits(),
        none ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, largest / round.sum())),
        p,
        estimate.low(),
        estimate.high(),
        none
            ? OptionalDouble.empty()
            : OptionalDouble.of((plain.high() - plain.low()) / (estimate.high() - estimate.low())));
  }

  private static double blockEffect(Round round, double variance) {
    int size = SamplingDesign.BLOCK;
    int blocks = round.size() / size;
    double[] sums = new double[blocks];
    double mean = 0;
    for (Hit hit : round.hits()) {
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
    return variance == 0 || blocks < 2
        ? 1
        : Intervals.usedDesignEffect(squares / (blocks - 1) / (size * variance), blocks);
  }
}
