package org.alliancesim.experiment;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.query.Passage;
import org.alliancesim.results.AskRow;
import org.alliancesim.results.Estimate;

/** In which histories an event that was asked about occurs, and how likely that makes it. */
final class AskTally {

  private final AskedEvent asked;
  private final int twins;

  /** The replicates in which the condition holds. */
  private final BitSet counted = new BitSet();

  /** Those among them in which the event occurs. */
  private final BitSet occurred = new BitSet();

  /** For each replicate with twins, in how many of its histories the event occurs. */
  private final int[] together;

  /**
   * A tally of nothing yet.
   *
   * @param twins how many twins each of the first replicates has; 0 if there are none
   */
  AskTally(AskedEvent asked, int twins) {
    this.asked = asked;
    this.twins = asked.isConditional() || !asked.ofGainsAlone() ? 0 : twins;
    together = new int[this.twins == 0 ? 0 : MonteCarlo.TWINNED];
  }

  /** With the first replicates alone, and no twins. */
  AskTally first(int n) {
    AskTally first = new AskTally(asked, 0);
    first.counted.or(counted.get(0, n));
    first.occurred.or(occurred.get(0, n));
    return first;
  }

  AskedEvent asked() {
    return asked;
  }

  /** The replicates in which the condition holds. */
  BitSet counted() {
    return counted;
  }

  /** Those among them in which the event occurs. */
  BitSet occurred() {
    return occurred;
  }

  /** Marks a history that counts. */
  void mark(int replicate, boolean occurs) {
    counted.set(replicate);
    occurred.set(replicate, occurs);
  }

  void add(int replicate, List<Passage> history) {
    if (asked.counts(history)) {
      counted.set(replicate);
      if (asked.occurs(history)) {
        occurred.set(replicate);
        addTogether(replicate);
      }
    }
  }

  /** How many twins of a replicate are to be added. */
  int twinsOf(int replicate) {
    return replicate < together.length ? twins : 0;
  }

  /** Adds a history with the inputs of a replicate. */
  void addTwin(int replicate, List<Passage> gains) {
    if (asked.occurs(gains)) {
      addTogether(replicate);
    }
  }

  private void addTogether(int replicate) {
    if (replicate < together.length) {
      together[replicate]++;
    }
  }

  /**
   * What the first replicates estimate.
   *
   * @param n how many, at least 1 and no more than were added
   */
  AskRow among(int n) {
    return row(n, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** What all n replicates estimate, with the band from uncertain inputs. */
  AskRow row(int n) {
    double p = (double) occurred.cardinality() / n;
    Optional<double[]> band = Optional.empty();
    if (twins > 0 && p > 0 && p < 1) {
      int[] successes =
          IntStream.range(0, Math.min(n, together.length)).map(k -> together[k]).toArray();
      TwinTally tally = new TwinTally(successes, 1 + twins);
      band =
          tally.tells()
              ? Optional.of(Intervals.parameterBand(p, tally.intraclassCorrelation().getAsDouble()))
              : band;
    }
    return row(
        n,
        band.map(ends -> OptionalDouble.of(ends[0])).orElseGet(OptionalDouble::empty),
        band.map(ends -> OptionalDouble.of(ends[1])).orElseGet(OptionalDouble::empty));
  }

  private AskRow row(int n, OptionalDouble bandLow, OptionalDouble bandHigh) {
    int among = counted.get(0, n).cardinality();
    int hits = occurred.get(0, n).cardinality();
    OptionalDouble none = OptionalDouble.empty();
    if (among == 0) {
      return new AskRow(asked.toString(), n, 0, 0, none, none, none, none, none, none);
    }
    double effect = designEffect(n);
    Estimate estimate = Intervals.wilson(hits, among, effect);
    return new AskRow(
        asked.toString(),
        n,
        among,
        hits,
        OptionalDouble.of(estimate.value()),
        OptionalDouble.of(estimate.low()),
        OptionalDouble.of(estimate.high()),
        bandLow,
        bandHigh,
        OptionalDouble.of(effect));
  }

  /** As intervals take it, measured on whole blocks alone. */
  private double designEffect(int n) {
    int blocks = n / SamplingDesign.BLOCK;
    double measured =
        Intervals.ratioDesignEffect(byBlock(occurred, blocks), byBlock(counted, blocks));
    return Intervals.usedDesignEffect(measured, blocks);
  }

  private static int[] byBlock(BitSet replicates, int blocks) {
    return IntStream.range(0, blocks)
        .map(
            block ->
                replicates
                    .get(block * SamplingDesign.BLOCK, (block + 1) * SamplingDesign.BLOCK)
                    .cardinality())
        .toArray();
  }
}
