package org.alliancesim.scoring;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * A mean of clustered values with the wild cluster bootstrap-t: the null is imposed, the residuals
 * of each cluster keep or change their sign together, and t has the clustered standard error with
 * the factor G/(G−1).
 *
 * <p>Reference: A. C. Cameron, J. B. Gelbach and D. L. Miller (2008), "Bootstrap-based improvements
 * for inference with clustered errors", Review of Economics and Statistics 90(3): 414–427.
 */
final class WildBootstrap {

  private static final double LEVEL = 0.05;
  private static final double ROUNDING = 1e-9;
  private static final int HALVINGS = 40;
  private static final double FARTHEST = 1000;

  private final double mean;
  private final double error;
  private final Optional<Test> test;
  private final Signs signs;

  private WildBootstrap(double mean, double error, Optional<Test> test, Signs signs) {
    this.mean = mean;
    this.error = error;
    this.test = test;
    this.signs = signs;
  }

  /**
   * The bootstrap of a mean.
   *
   * @param values a value for each case
   */
  static WildBootstrap of(double[] values, Clusters clusters, Signs signs) {
    Sums sums = new Sums(clusters.sums(values), clusters.sizes(), clusters.size());
    double error = clusters.count() < 2 ? 0 : sums.error();
    return new WildBootstrap(
        sums.mean, error, error > 0 ? Optional.of(new Test(sums, signs)) : Optional.empty(), signs);
  }

  /** Of the values. */
  double mean() {
    return mean;
  }

  /** The standard error by clusters; 0 with one cluster. */
  double error() {
    return error;
  }

  /** Two-sided, of a mean of 0; 1 where clusters do not differ, of which nothing follows. */
  double p() {
    return test.map(each -> each.p(0)).orElse(1.0);
  }

  /** The means that are not rejected at 5%; none with so few clusters that none ever is. */
  Optional<Bounds> interval() {
    return test.filter(each -> signs.least() < LEVEL).flatMap(each -> interval(each, mean, error));
  }

  /** Outwards from the mean, at which p is 1, to where p falls below 5%. */
  private static Optional<Bounds> interval(Test test, double mean, double error) {
    double low = end(test, mean, -error);
    double high = end(test, mean, error);
    return Double.isFinite(low) && Double.isFinite(high)
        ? Optional.of(new Bounds(low, high))
        : Optional.empty();
  }

  private static double end(Test test, double mean, double step) {
    double inside = 0;
    double outside = 1;
    while (test.p(mean + outside * step) >= LEVEL) {
      inside = outside;
      outside *= 2;
      if (outside > FARTHEST) {
        return Double.POSITIVE_INFINITY;
      }
    }
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (inside + outside) / 2;
      if (test.p(mean + middle * step) >= LEVEL) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return mean + inside * step;
  }

  /** Sums and sizes of clusters. */
  private static final class Sums {
    final double[] sums;
    final double[] sizes;
    final double n;
    final double mean;

    Sums(double[] sums, double[] sizes, double n) {
      this.sums = sums;
      this.sizes = sizes;
      this.n = n;
      double total = 0;
      for (double sum : sums) {
        total += sum;
      }
      mean = total / n;
    }

    double error() {
      double squares = 0;
      for (int cluster = 0; cluster < sums.length; cluster++) {
        double residual = sums[cluster] - sizes[cluster] * mean;
        squares += residual * residual;
      }
      return FastMath.sqrt(squares * sums.length / (sums.length - 1.0)) / n;
    }
  }

  /**
   * The test of any mean. A draw has the clusters' sums w_g(S_g − n_g·μ₀); their mean and squared
   * residuals are polynomials in μ₀, whose parts are kept for each draw.
   */
  private static final class Test {
    private final Sums data;
    private final double[] plainSum;
    private final double[] plainSize;
    private final double[] crossed;
    private final double[] squared;
    private double sumSquares;
    private double sumSizes;
    private double sizeSquares;
    private final Signs signs;

    Test(Sums data, Signs signs) {
      this.data = data;
      this.signs = signs;
      int g = data.sums.length;
      double[] products = new double[g];
      double[] squares = new double[g];
      for (int cluster = 0; cluster < g; cluster++) {
        products[cluster] = data.sums[cluster] * data.sizes[cluster];
        squares[cluster] = data.sizes[cluster] * data.sizes[cluster];
        sumSquares += data.sums[cluster] * data.sums[cluster];
        sumSizes += products[cluster];
        sizeSquares += squares[cluster];
      }
      plainSum = new double[signs.count()];
      plainSize = new double[signs.count()];
      crossed = new double[signs.count()];
      squared = new double[signs.count()];
      for (int draw = 0; draw < signs.count(); draw++) {
        plainSum[draw] = signs.sum(draw, data.sums);
        plainSize[draw] = signs.sum(draw, data.sizes);
        crossed[draw] = signs.sum(draw, products);
        squared[draw] = signs.sum(draw, squares);
      }
    }

    double p(double null0) {
      double t = Math.abs(data.mean - null0) / data.error() * (1 - ROUNDING);
      double g = data.sums.length;
      double total = sumSquares - 2 * null0 * sumSizes + null0 * null0 * sizeSquares;
      int extreme = 0;
      for (int draw = 0; draw < signs.count(); draw++) {
        double mean = (plainSum[draw] - null0 * plainSize[draw]) / data.n;
        double squares =
            total - 2 * mean * (crossed[draw] - null0 * squared[draw]) + mean * mean * sizeSquares;
        double error = FastMath.sqrt(Math.max(0, squares) * g / (g - 1)) / data.n;
        // |t*| ≥ |t|, without dividing by an error of 0
        extreme += Math.abs(mean) >= t * error ? 1 : 0;
      }
      return signs.p(extreme);
    }
  }
}
