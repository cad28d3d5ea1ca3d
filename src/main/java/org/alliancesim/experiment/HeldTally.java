package org.alliancesim.experiment;

import java.util.BitSet;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.results.Estimate;

/**
 * In which replicates something was ever held, and how likely that makes it.
 *
 * @param held the replicates, each below n
 * @param replicates n ≥ 1
 */
record HeldTally(BitSet held, int replicates) {

  int count() {
    return held.cardinality();
  }

  /** In how many of the first replicates it was held. */
  int among(int first) {
    return held.get(0, first).cardinality();
  }

  /**
   * The same for each of several numbers.
   *
   * @param firsts ascending
   */
  int[] among(int[] firsts) {
    int[] counts = new int[firsts.length];
    int from = 0;
    int count = 0;
    for (int step = 0; step < firsts.length; step++) {
      count += held.get(from, firsts[step]).cardinality();
      from = firsts[step];
      counts[step] = count;
    }
    return counts;
  }

  int wholeBlocks() {
    return replicates / SamplingDesign.BLOCK;
  }

  /** Measured on whole blocks alone. */
  double designEffect() {
    return designEffect(wholeBlocks());
  }

  /** The one that intervals take. */
  double usedDesignEffect() {
    return Intervals.usedDesignEffect(designEffect(), wholeBlocks());
  }

  private double designEffect(int blocks) {
    int[] successes = new int[blocks];
    for (int block = 0; block < successes.length; block++) {
      int from = block * SamplingDesign.BLOCK;
      successes[block] = held.get(from, from + SamplingDesign.BLOCK).cardinality();
    }
    return Intervals.designEffect(successes, SamplingDesign.BLOCK);
  }

  Estimate probability() {
    return probabilityAmong(replicates);
  }

  /** What the first replicates say, with the design effect that they show. */
  Estimate probabilityAmong(int first) {
    int blocks = first / SamplingDesign.BLOCK;
    return Intervals.wilson(
        among(first), first, Intervals.usedDesignEffect(designEffect(blocks), blocks));
  }

  /** Of a share of n replicates, with the design effect that all of these show. */
  Estimate interval(int successes, int n) {
    return Intervals.wilson(successes, n, usedDesignEffect());
  }

  /** How it differs in another tally of the same replicates under the same random numbers. */
  PairedContrast contrast(HeldTally other) {
    return PairedContrast.of(held, other.held, replicates);
  }
}
