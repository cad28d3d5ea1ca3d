package org.alliancesim.experiment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.HolderRow;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/** Counts, history by history, how many candidates came to hold a status. */
final class HolderTally {

  private final int twins;

  /** By replicate, how many candidates gained it; small, for a run may have millions. */
  private final short[] gainers;

  /** For each replicate with twins, in which of its histories, itself first, anybody gained it. */
  private final BitSet[] anybody;

  /**
   * A tally of nothing yet.
   *
   * @param replicates n ≥ 1
   * @param twins how many twins each of the first replicates has; 0 if there are none
   */
  HolderTally(int replicates, int twins) {
    this.twins = twins;
    gainers = new short[replicates];
    anybody =
        IntStream.range(0, Math.min(replicates, MonteCarlo.TWINNED))
            .mapToObj(replicate -> new BitSet())
            .toArray(BitSet[]::new);
  }

  /**
   * A candidate came to hold it.
   *
   * @param history 0 in the replicate itself, else the number of its twin
   */
  void add(int replicate, int history) {
    if (history == 0) {
      gainers[replicate]++;
    }
    if (replicate < anybody.length) {
      anybody[replicate].set(history);
    }
  }

  /**
   * What the tally comes to. The interval of the expected number is the normal one of a mean; if
   * nobody ever gained it, it ends where that of the share of histories in which anybody does so
   * ends.
   *
   * @param status the status; empty for all together
   */
  HolderRow row(Optional<String> status) {
    int n = gainers.length;
    double[] gains = IntStream.range(0, n).mapToDouble(replicate -> gainers[replicate]).toArray();
    int some = (int) Arrays.stream(gains).filter(count -> count > 0).count();
    int blocks = n / SamplingDesign.BLOCK;
    int[] successes = new int[blocks];
    for (int replicate = 0; replicate < blocks * SamplingDesign.BLOCK; replicate++) {
      successes[replicate / SamplingDesign.BLOCK] += gains[replicate] > 0 ? 1 : 0;
    }
    double effect =
        Intervals.usedDesignEffect(Intervals.designEffect(successes, SamplingDesign.BLOCK), blocks);
    Estimate nobody = Intervals.wilson(n - some, n, effect);
    double expected = StatUtils.sum(gains) / n;
    double half =
        n == 1 || some == 0
            ? 1 - nobody.low()
            : Intervals.Z * FastMath.sqrt(StatUtils.variance(gains) * effect / n);
    Optional<double[]> band = band(nobody.value());
    return new HolderRow(
        status,
        n,
        (int) StatUtils.sum(gains),
        expected,
        Math.max(0, expected - half),
        expected + half,
        n - some,
        nobody.value(),
        nobody.low(),
        nobody.high(),
        band.map(ends -> OptionalDouble.of(ends[0])).orElseGet(OptionalDouble::empty),
        band.map(ends -> OptionalDouble.of(ends[1])).orElseGet(OptionalDouble::empty));
  }

  /** Where the share of histories in which nobody gains it lies as the inputs vary. */
  private Optional<double[]> band(double nobody) {
    int size = 1 + twins;
    TwinTally tally =
        new TwinTally(Arrays.stream(anybody).mapToInt(BitSet::cardinality).toArray(), size);
    return nobody == 0 || nobody == 1 || !tally.tells()
        ? Optional.empty()
        : Optional.of(Intervals.parameterBand(nobody, tally.intraclassCorrelation().getAsDouble()));
  }
}
