package org.alliancesim.experiment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancesim.results.Estimate;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.util.FastMath;

/** Intervals around what replicates estimate. */
public final class Intervals {

  /** The 97.5% point of the standard normal distribution. */
  public static final double Z = 1.959963984540054;

  private static final double DESIGN_EFFECT_LEVEL = 0.99;

  /** By blocks: costly to work out, and asked of every status and month. */
  private static final Map<Integer, Double> DESIGN_EFFECT_POINTS = new ConcurrentHashMap<>();

  private static final double BAND_LOW = 0.05;
  private static final double BAND_HIGH = 0.95;

  /**
   * Beyond it the moment-matched beta is a coin between 0 and 1 and its quantiles are not told
   * apart.
   */
  private static final double LARGEST_ICC = 0.999;

  private Intervals() {}

  /**
   * A probability with its 95% Wilson interval, for a sample size that need not be whole.
   *
   * <p>Reference: E. B. Wilson (1927), JASA 22(158); R. G. Newcombe (1998), Statistics in Medicine
   * 17(8), method 3.
   *
   * @param successes x, in [0, n]
   * @param n the replicates counted, at least 1
   * @param designEffect by how much the replicates say less than independent ones; the interval is
   *     that of n/designEffect
   */
  public static Estimate wilson(long successes, int n, double designEffect) {
    double p = (double) successes / n;
    Estimate estimate = wilson(p, n / designEffect);
    double low = successes == 0 ? 0 : estimate.low();
    double high = successes == n ? 1 : estimate.high();
    return new Estimate(p, estimate.standardError(), low, high, n);
  }

  /**
   * The same of a probability that is no share of whole successes.
   *
   * @param p its estimate, in [0, 1]
   * @param size how many independent histories would say as much, above 0; need not be whole
   */
  public static Estimate wilson(double p, double size) {
    double z2 = Z * Z;
    double centre = (p + z2 / (2 * size)) / (1 + z2 / size);
    double half = Z / (1 + z2 / size) * FastMath.sqrt(p * (1 - p) / size + z2 / (4 * size * size));
    double low = p == 0 ? 0 : Math.max(0, centre - half);
    double high = p == 1 ? 1 : Math.min(1, centre + half);
    return new Estimate(
        p, FastMath.sqrt(p * (1 - p) / size), low, high, (int) Math.max(1, Math.rint(size)));
  }

  /**
   * The design effect of blocked sampling, Var(block means)·size/[p̂(1−p̂)]; 1 where there are
   * fewer than two blocks or nothing varies.
   *
   * @param successes by block, how many of its replicates succeeded
   * @param size replicates in each of these blocks
   */
  public static double designEffect(int[] successes, int size) {
    double mean = 0;
    for (int count : successes) {
      mean += (double) count / size / successes.length;
    }
    if (successes.length < 2 || mean == 0 || mean == 1) {
      return 1;
    }
    double squares = 0;
    for (int count : successes) {
      double deviation = (double) count / size - mean;
      squares += deviation * deviation;
    }
    return squares / (successes.length - 1) * size / (mean * (1 - mean));
  }

  /**
   * The same of a ratio, the share of successes among those replicates of a block that count:
   * B/(B−1) · Σ(yᵦ−r̂·cᵦ)² / [Σcᵦ·r̂(1−r̂)], which is {@link #designEffect(int[], int)} where all
   * count.
   *
   * <p>Reference: W. G. Cochran (1977), Sampling Techniques, 3rd ed., section 6.3.
   *
   * @param successes yᵦ, by block
   * @param counted cᵦ, by block
   */
  public static double ratioDesignEffect(int[] successes, int[] counted) {
    double all = 0;
    double hits = 0;
    for (int block = 0; block < counted.length; block++) {
      all += counted[block];
      hits += successes[block];
    }
    double ratio = hits / all;
    if (counted.length < 2 || all == 0 || hits == 0 || hits == all) {
      return 1;
    }
    double squares = 0;
    for (int block = 0; block < counted.length; block++) {
      double residual = successes[block] - ratio * counted[block];
      squares += residual * residual;
    }
    return counted.length / (counted.length - 1.0) * squares / (all * ratio * (1 - ratio));
  }

  /**
   * The design effect to use in an interval: the measured one if it exceeds the 99% point of its
   * distribution under independence, else 1, so that stratified sampling, which only narrows,
   * leaves the interval conservative.
   *
   * @param measured see {@link #designEffect}
   * @param blocks how many blocks it was measured on
   */
  public static double usedDesignEffect(double measured, int blocks) {
    if (blocks < 2) {
      return 1;
    }
    double point = DESIGN_EFFECT_POINTS.computeIfAbsent(blocks, Intervals::designEffectPoint);
    return measured > point ? measured : 1;
  }

  private static double designEffectPoint(int blocks) {
    return new ChiSquaredDistribution(null, blocks - 1.0)
            .inverseCumulativeProbability(DESIGN_EFFECT_LEVEL)
        / (blocks - 1);
  }

  /**
   * Where the probability lies, from 5% to 95%, as the uncertain inputs vary: quantiles of the beta
   * distribution with mean p̂ and variance ICC·p̂(1−p̂).
   *
   * @param p p̂, in (0, 1)
   * @param icc the intraclass correlation, in [0, 1]; at 0 both ends are p̂
   * @return the two ends
   */
  public static double[] parameterBand(double p, double icc) {
    if (icc == 0) {
      return new double[] {p, p};
    }
    double size = 1 / Math.min(LARGEST_ICC, icc) - 1;
    double a = p * size;
    double b = (1 - p) * size;
    return new double[] {betaQuantile(a, b, BAND_LOW), betaQuantile(a, b, BAND_HIGH)};
  }

  /**
   * Commons Math searches on [0, 1], where the quantiles of a very skewed beta lie at the very
   * ends.
   */
  private static double betaQuantile(double a, double b, double level) {
    BetaDistribution beta = new BetaDistribution(null, a, b);
    if (beta.cumulativeProbability(Double.MIN_NORMAL) >= level) {
      return 0;
    }
    if (beta.cumulativeProbability(Math.nextDown(1.0)) <= level) {
      return 1;
    }
    return beta.inverseCumulativeProbability(level);
  }

  /**
   * The difference of two probabilities from paired replicates, with its 95% interval: D =
   * (b−c)/(n+2), SE = √[(b+½)+(c+½)−(b−c)²/(n+2)]/(n+2).
   *
   * <p>Reference: A. Agresti and Y. Min (2005), Statistics in Medicine 24(5), 729–740.
   *
   * @param onlyFirst b, pairs in which only the first succeeded
   * @param onlySecond c, pairs in which only the second did
   * @param n all pairs
   */
  public static Estimate pairedDifference(long onlyFirst, long onlySecond, int n) {
    double difference = onlyFirst - onlySecond;
    double size = n + 2.0;
    double value = difference / size;
    double error =
        FastMath.sqrt(onlyFirst + 0.5 + onlySecond + 0.5 - difference * difference / size) / size;
    return new Estimate(value, error, value - Z * error, value + Z * error, n);
  }
}
