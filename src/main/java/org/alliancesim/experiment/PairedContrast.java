package org.alliancesim.experiment;

import java.util.BitSet;
import org.alliancesim.results.Estimate;
import org.apache.commons.math3.util.FastMath;

/**
 * The difference of one probability between two scenarios whose replicates come in pairs with the
 * same random numbers: histories in which the outcome occurred in A, in B, in both or in neither.
 *
 * @param onlyA pairs in which it occurred in A alone
 * @param onlyB pairs in which it occurred in B alone
 * @param both pairs in which it occurred in both
 * @param neither pairs in which it occurred in neither
 */
public record PairedContrast(int onlyA, int onlyB, int both, int neither) {

  public PairedContrast {
    if (onlyA < 0 || onlyB < 0 || both < 0 || neither < 0) {
      throw new IllegalArgumentException(
          "counts of pairs must be at least 0, not "
              + onlyA
              + ", "
              + onlyB
              + ", "
              + both
              + " and "
              + neither);
    }
    if (onlyA + onlyB + both + neither == 0) {
      throw new IllegalArgumentException("there must be at least one pair");
    }
  }

  /**
   * Counts the pairs.
   *
   * @param inA the replicates in which the outcome occurred in A
   * @param inB those in which it occurred in B
   * @param n all pairs; every replicate's number is below it
   */
  static PairedContrast of(BitSet inA, BitSet inB, int n) {
    BitSet inBoth = (BitSet) inA.clone();
    inBoth.and(inB);
    int both = inBoth.cardinality();
    int onlyA = inA.cardinality() - both;
    int onlyB = inB.cardinality() - both;
    return new PairedContrast(onlyA, onlyB, both, n - onlyA - onlyB - both);
  }

  /** n, all pairs. */
  public int replicates() {
    return onlyA + onlyB + both + neither;
  }

  /** The probability in A, in [0, 1]. */
  public double probabilityA() {
    return (double) (both + onlyA) / replicates();
  }

  /** The probability in B, in [0, 1]. */
  public double probabilityB() {
    return (double) (both + onlyB) / replicates();
  }

  /** B minus A with its 95% interval, see {@link Intervals#pairedDifference}. */
  public Estimate difference() {
    return Intervals.pairedDifference(onlyB, onlyA, replicates());
  }

  /**
   * The standard error that the difference would have between two runs of n replicates each that
   * share no random number: √[p_A(1−p_A)+p_B(1−p_B)]/√(n+2) with p = (successes+1)/(n+2). The
   * paired difference adds ½ to each of its four counts; this adds 1 to each probability's two, so
   * both look at the same table and differ by the covariance alone.
   *
   * <p>Reference: A. Agresti and B. Caffo (2000), The American Statistician 54(4), 280–288.
   */
  public double independentError() {
    double size = replicates() + 2.0;
    double a = (both + onlyA + 1) / size;
    double b = (both + onlyB + 1) / size;
    return FastMath.sqrt((a * (1 - a) + b * (1 - b)) / size);
  }

  /** How many times wider the interval of independent runs would be. */
  public double narrower() {
    return independentError() / difference().standardError();
  }
}
