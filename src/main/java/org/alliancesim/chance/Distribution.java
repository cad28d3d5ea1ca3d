package org.alliancesim.chance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * The distribution of an uncertain input, sampled by inverse CDF. Built on Commons Math 3, whose
 * functions are plain Java throughout and so give the same bits on every machine
 * (docs/decisions/0003).
 */
public sealed interface Distribution extends Serializable {

  /** The value below which a share {@code u} of the distribution lies; u in (0, 1). */
  double quantile(double u);

  /**
   * The same function for those who ask for it again and again: what all quantiles have in common
   * is worked out once.
   */
  default Quantiles quantiles() {
    return this::quantile;
  }

  /** The quantile function of a distribution. */
  @FunctionalInterface
  interface Quantiles {

    /** The value below which a share {@code u} of the distribution lies; u in (0, 1). */
    double of(double u);
  }

  /** The smallest possible value; may be infinite. */
  double min();

  /** The largest possible value; may be infinite. */
  double max();

  /** The middle of the distribution. */
  default double median() {
    return quantile(0.5);
  }

  /** In the notation of a scenario file. */
  @Override
  String toString();

  /** Equal probability between two bounds. */
  record Uniform(double min, double max) implements Distribution {
    public Uniform {
      requireFinite(min, max);
      require(min < max, ParametricForm.UNIFORM.needs() + " with low < high");
    }

    @Override
    public double quantile(double u) {
      return min + u * (max - min);
    }

    @Override
    public String toString() {
      return ParametricForm.UNIFORM.written(min, max, min, max);
    }
  }

  /** A triangle over [min, max] with its peak at the mode. */
  record Triangular(double min, double mode, double max) implements Distribution {
    public Triangular {
      requireFinite(min, mode, max);
      require(
          min <= mode && mode <= max && min < max,
          ParametricForm.TRIANGULAR.needs() + " with low ≤ mode ≤ high and low < high");
    }

    @Override
    public double quantile(double u) {
      return quantiles().of(u);
    }

    @Override
    public Quantiles quantiles() {
      return new TriangularDistribution(null, min, mode, max)::inverseCumulativeProbability;
    }

    @Override
    public String toString() {
      return ParametricForm.TRIANGULAR.written(min, max, min, mode, max);
    }
  }

  /** A normal distribution cut off outside [min, max], which may be infinite. */
  record TruncatedNormal(double mean, double sd, double min, double max) implements Distribution {
    public TruncatedNormal {
      requireFinite(mean, sd);
      require(sd > 0, ParametricForm.NORMAL.needs() + " with sd > 0");
      require(min < max, "a truncated normal needs min < max");
      NormalDistribution normal = new NormalDistribution(null, mean, sd);
      require(
          normal.cumulativeProbability(max) - normal.cumulativeProbability(min) > 1e-12,
          "the normal distribution has no probability between min and max");
    }

    @Override
    public double quantile(double u) {
      return quantiles().of(u);
    }

    @Override
    public Quantiles quantiles() {
      NormalDistribution normal = new NormalDistribution(null, mean, sd);
      double below = normal.cumulativeProbability(min);
      double inside = normal.cumulativeProbability(max) - below;
      return u -> {
        double value = normal.inverseCumulativeProbability(below + u * inside);
        return Math.min(max, Math.max(min, value));
      };
    }

    @Override
    public String toString() {
      return ParametricForm.NORMAL.written(min, max, mean, sd);
    }
  }

  /**
   * The absolute value of a normal variable with mean 0, cut off above {@code max}, which may be
   * infinite.
   */
  record HalfNormal(double scale, double max) implements Distribution {
    public HalfNormal {
      requireFinite(scale);
      require(scale > 0, ParametricForm.HALF_NORMAL.needs() + " > 0");
      require(max > 0, "a truncated half-normal needs max > 0");
    }

    @Override
    public double min() {
      return 0;
    }

    @Override
    public double quantile(double u) {
      return quantiles().of(u);
    }

    @Override
    public Quantiles quantiles() {
      return new TruncatedNormal(0, scale, 0, max).quantiles();
    }

    @Override
    public String toString() {
      return ParametricForm.HALF_NORMAL.written(min(), max, scale);
    }
  }

  /**
   * A variable whose logarithm is normal, cut off above {@code max}, which may be infinite.
   *
   * @param middle the median of the distribution before it is cut off, above 0
   * @param spread the standard deviation of the natural logarithm, above 0
   * @param max the largest possible value
   */
  record LogNormal(double middle, double spread, double max) implements Distribution {
    public LogNormal {
      requireFinite(middle, spread);
      require(middle > 0, ParametricForm.LOGNORMAL.needs() + " with a median > 0");
      require(spread > 0, ParametricForm.LOGNORMAL.needs() + " with a spread > 0");
      require(max > 0, "a truncated lognormal needs max > 0");
    }

    @Override
    public double min() {
      return 0;
    }

    @Override
    public double quantile(double u) {
      return quantiles().of(u);
    }

    @Override
    public Quantiles quantiles() {
      double below = max == Double.POSITIVE_INFINITY ? max : FastMath.log(max);
      Quantiles logs =
          new TruncatedNormal(FastMath.log(middle), spread, Double.NEGATIVE_INFINITY, below)
              .quantiles();
      return u -> Math.min(max, FastMath.exp(logs.of(u)));
    }

    @Override
    public String toString() {
      return ParametricForm.LOGNORMAL.written(min(), max, middle, spread);
    }
  }

  /** A beta distribution stretched over [min, max]. */
  record Beta(double a, double b, double min, double max) implements Distribution {

    /**
     * Far beyond what a belief about a number can be: the whole distribution lies within a
     * thousandth, or at its ends. Quantiles are sure to converge up to here, and do not at 1e300.
     */
    private static final double LARGEST_SHAPE = 1e6;

    public Beta {
      requireFinite(a, b, min, max);
      require(a > 0 && b > 0, ParametricForm.BETA.needs() + ", both > 0");
      require(
          Math.min(a, b) >= 1 / LARGEST_SHAPE && Math.max(a, b) <= LARGEST_SHAPE,
          ParametricForm.BETA.needs()
              + ", both from 0.000001 to 1000000, not ["
              + text(a)
              + ", "
              + text(b)
              + "]; what is known so well can be a plain number");
      require(min < max, "beta needs min < max");
    }

    @Override
    public double quantile(double u) {
      return quantiles().of(u);
    }

    @Override
    public Quantiles quantiles() {
      BetaDistribution unit = new BetaDistribution(null, a, b);
      return u -> min + unit.inverseCumulativeProbability(u) * (max - min);
    }

    @Override
    public String toString() {
      return ParametricForm.BETA.written(min, max, a, b);
    }
  }

  /** A few values, each with its probability; in ascending order of value. */
  record Discrete(List<Double> values, List<Double> probabilities) implements Distribution {

    /** The key under which a scenario writes the values with their probabilities. */
    public static final String KEY = "discrete";

    private static final double TOLERANCE = 1e-9;

    public Discrete {
      values = List.copyOf(values);
      probabilities = List.copyOf(probabilities);
      require(!values.isEmpty(), KEY + " needs at least one value");
      require(values.size() == probabilities.size(), KEY + " needs a probability for each value");
      double sum = 0;
      for (int i = 0; i < values.size(); i++) {
        requireFinite(values.get(i), probabilities.get(i));
        require(probabilities.get(i) >= 0, "a probability cannot be negative");
        require(
            i == 0 || values.get(i - 1) < values.get(i),
            "the values of a discrete distribution must differ");
        sum += probabilities.get(i);
      }
      require(
          Math.abs(sum - 1) <= TOLERANCE,
          "the probabilities of a discrete distribution must sum to 1, not " + sumText(sum));
    }

    /** Sorts the values. */
    public static Discrete of(Map<Double, Double> probabilityOf) {
      List<Double> values = new ArrayList<>(new TreeMap<>(probabilityOf).keySet());
      return new Discrete(values, values.stream().map(probabilityOf::get).toList());
    }

    @Override
    public double min() {
      return values.get(0);
    }

    @Override
    public double max() {
      return values.get(values.size() - 1);
    }

    @Override
    public double quantile(double u) {
      double cumulative = 0;
      for (int i = 0; i < values.size() - 1; i++) {
        cumulative += probabilities.get(i);
        if (u < cumulative) {
          return values.get(i);
        }
      }
      return max();
    }

    @Override
    public String toString() {
      return IntStream.range(0, values.size())
          .mapToObj(i -> text(values.get(i)) + ": " + text(probabilities.get(i)))
          .collect(Collectors.joining(", ", "{" + KEY + ": {", "}}"));
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  private static void requireFinite(double... numbers) {
    for (double number : numbers) {
      require(Double.isFinite(number), "a distribution needs finite numbers, not " + number);
    }
  }

  /** A sum as a person writes it, without what adding in binary leaves behind: 0.3. */
  static String sumText(double sum) {
    double parts = 1e9;
    return text(Math.rint(sum * parts) / parts);
  }

  /** A number as a person writes it: 3 and not 3.0. */
  static String text(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return String.format(Locale.ROOT, "%d", (long) value);
    }
    return Double.toString(value);
  }
}
