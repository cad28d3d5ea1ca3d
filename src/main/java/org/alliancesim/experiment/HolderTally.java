package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.HolderRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.TwinGain;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/** Counts, history by history, how many candidates came to hold a status. */
final class HolderTally {

  private final int twins;
  private final double[] gains;

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
    gains = new double[replicates];
    anybody =
        IntStream.range(0, Math.min(replicates, MonteCarlo.TWINNED))
            .mapToObj(replicate -> new BitSet())
            .toArray(BitSet[]::new);
  }

  /**
   * The rows of each status that candidates can gain, and that of all together.
   *
   * @param candidates who can gain what
   * @param batch the rows of all replicates and twins
   * @param replicates n ≥ 1
   * @param twins how many twins each of the first replicates has; 0 if there are none
   */
  static List<HolderRow> rows(
      List<Pathway> candidates, BatchResults batch, int replicates, int twins) {
    Map<String, HolderTally> byStatus = new LinkedHashMap<>();
    for (Pathway pair : candidates) {
      byStatus.computeIfAbsent(pair.status(), status -> new HolderTally(replicates, twins));
    }
    HolderTally all = new HolderTally(replicates, twins);
    Map<Pathway, HolderTally> tallies = new HashMap<>();
    candidates.forEach(pair -> tallies.put(pair, byStatus.get(pair.status())));
    for (ReplicateRow row : batch.replicates()) {
      HolderTally tally = tallies.get(new Pathway(row.state(), row.status()));
      if (tally != null && row.stage() == Stage.HELD) {
        tally.add(row.replicate(), 0);
        all.add(row.replicate(), 0);
      }
    }
    for (TwinGain row : batch.twins()) {
      HolderTally tally = tallies.get(new Pathway(row.state(), row.status()));
      if (tally != null) {
        tally.add(row.replicate(), row.twin());
        all.add(row.replicate(), row.twin());
      }
    }
    List<HolderRow> rows = new ArrayList<>();
    byStatus.forEach((status, tally) -> rows.add(tally.row(Optional.of(status))));
    if (!rows.isEmpty()) {
      rows.add(all.row(Optional.empty()));
    }
    return rows;
  }

  /**
   * A candidate came to hold it.
   *
   * @param history 0 in the replicate itself, else the number of its twin
   */
  void add(int replicate, int history) {
    if (history == 0) {
      gains[replicate]++;
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
    int n = gains.length;
    int some = (int) Arrays.stream(gains).filter(count -> count > 0).count();
    int blocks = n / SamplingDesign.BLOCK;
    int[] successes =
        IntStream.range(0, blocks)
            .map(
                block ->
                    (int)
                        Arrays.stream(gains)
                            .skip((long) block * SamplingDesign.BLOCK)
                            .limit(SamplingDesign.BLOCK)
                            .filter(count -> count > 0)
                            .count())
            .toArray();
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
