package org.alliancesim.experiment.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * How much of an outcome's variance one input explains in a sample that is there already, whatever
 * the outcome's own chance.
 *
 * <p>The sample is cut into K bins of as many points each, from the lowest to the highest value of
 * the input; equal values share a bin. With n points, SSB = Σ_b n_b(ȳ_b−ȳ)² and MSW = Σ_b
 * Σ(y−ȳ_b)²/(n−K), the variance of E[y|x] is (SSB − (K−1)·MSW)/n: bin means differ by chance too,
 * and by how much is known from inside the bins. It may come out below 0. The test that nothing is
 * there is that of F = SSB/(K−1)/MSW.
 *
 * <p>References: W. L. Hays (1963), Statistics for Psychologists (ω²); T. L. Kelley (1935), PNAS
 * 21(9) (ε²); bins as in E. Plischke (2012), "How to compute variance-based sensitivity indicators
 * with your spreadsheet software", Environmental Modelling &amp; Software 35.
 *
 * @param explained the variance of E[y|x], cleared of chance
 * @param error its standard error: SSB/MSW has about the noncentral χ² distribution with K−1
 *     degrees of freedom and λ = max(0, n·explained/MSW), of variance 2(K−1)+4λ
 * @param p the probability of bin means so unequal if the input did nothing
 * @param bins from the lowest values to the highest
 */
public record MainEffect(double explained, double error, double p, List<Bin> bins) {

  /**
   * The points of a bin.
   *
   * @param low the lowest value of the input in it
   * @param high the highest
   * @param size how many points
   * @param sum of the outcome
   */
  public record Bin(double low, double high, int size, double sum) {

    /** The mean outcome. */
    public double mean() {
      return sum / size;
    }
  }

  /**
   * The effect of an input.
   *
   * @param x the input of each point
   * @param y the outcome of each point
   * @param bins K, how many bins to cut the points into
   * @throws IllegalArgumentException if there are not at least two points for each bin
   */
  public static MainEffect of(double[] x, double[] y, int bins) {
    if (x.length < 2 * bins) {
      throw new IllegalArgumentException(bins + " bins need " + 2 * bins + " points");
    }
    List<Bin> cut = cut(x, y, bins);
    double mean = Resampling.mean(y);
    double between = 0;
    double squares = 0;
    for (double value : y) {
      squares += (value - mean) * (value - mean);
    }
    for (Bin bin : cut) {
      between += bin.size() * (bin.mean() - mean) * (bin.mean() - mean);
    }
    int freedom = cut.size() - 1;
    int within = x.length - cut.size();
    double noise = Math.max(0, squares - between) / within;
    double explained = (between - freedom * noise) / x.length;
    double lambda = noise == 0 ? 0 : Math.max(0, x.length * explained / noise);
    double error = noise * FastMath.sqrt(2 * freedom + 4 * lambda) / x.length;
    return new MainEffect(explained, error, p(between, freedom, noise, within), cut);
  }

  private static double p(double between, int freedom, double noise, int within) {
    if (freedom == 0 || between == 0) {
      return 1;
    }
    return noise == 0
        ? 0
        : 1
            - new FDistribution(null, freedom, within)
                .cumulativeProbability(between / freedom / noise);
  }

  private static List<Bin> cut(double[] x, double[] y, int bins) {
    int[] order = Permutations.ascending(x);
    int n = x.length;
    List<Bin> cut = new ArrayList<>();
    int from = 0;
    for (int bin = 1; bin <= bins; bin++) {
      int to = (int) ((long) n * bin / bins);
      while (to > from && to < n && x[order[to]] == x[order[to - 1]]) {
        to++;
      }
      if (to <= from) {
        continue;
      }
      double sum = 0;
      for (int place = from; place < to; place++) {
        sum += y[order[place]];
      }
      cut.add(new Bin(x[order[from]], x[order[to - 1]], to - from, sum));
      from = to;
    }
    return cut;
  }
}
