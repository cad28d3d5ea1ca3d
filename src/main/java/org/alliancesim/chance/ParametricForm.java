package org.alliancesim.chance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The forms of distributions that are written with a few parameters: {@code {normal: [6, 3], min:
 * 0}}. Each is declared here alone; reading, schema, messages and dumps follow. A discrete
 * distribution is written as its values and is {@link Distribution.Discrete}.
 */
public enum ParametricForm {
  UNIFORM("uniform", "Equally likely between %s.", Bound.NONE, Bound.NONE, "low", "high") {
    @Override
    Distribution of(double[] given, double min, double max) {
      return new Distribution.Uniform(given[0], given[1]);
    }
  },
  TRIANGULAR("triangular", "%s.", Bound.NONE, Bound.NONE, "low", "mode", "high") {
    @Override
    Distribution of(double[] given, double min, double max) {
      return new Distribution.Triangular(given[0], given[1], given[2]);
    }
  },
  NORMAL("normal", "%s, cut off at min and max if given.", Bound.CUTS, Bound.CUTS, "mean", "sd") {
    @Override
    Distribution of(double[] given, double min, double max) {
      return new Distribution.TruncatedNormal(given[0], given[1], min, max);
    }
  },
  HALF_NORMAL(
      "half-normal",
      "The scale, cut off at max if given; never below 0.",
      Bound.NONE,
      Bound.CUTS,
      "scale") {
    @Override
    Distribution of(double[] given, double min, double max) {
      return new Distribution.HalfNormal(given[0], max);
    }
  },
  LOGNORMAL(
      "lognormal",
      "[median, spread of the natural logarithm], cut off at max if given.",
      Bound.NONE,
      Bound.CUTS,
      "median",
      "spread") {
    @Override
    Distribution of(double[] given, double min, double max) {
      return new Distribution.LogNormal(given[0], given[1], max);
    }
  },
  BETA(
      "beta",
      "%s, stretched from min to max, by default 0 to 1.",
      Bound.STRETCHES,
      Bound.STRETCHES,
      "a",
      "b") {
    @Override
    Distribution of(double[] given, double min, double max) {
      return new Distribution.Beta(given[0], given[1], min, max);
    }
  };

  /** The key of the smallest value, beside that of the form. */
  public static final String MIN = "min";

  /** The key of the largest value. */
  public static final String MAX = "max";

  private final String key;
  private final String description;
  private final Bound lower;
  private final Bound upper;
  private final int size;
  private final String notation;

  ParametricForm(String key, String description, Bound lower, Bound upper, String... parameters) {
    this.key = key;
    this.description = description;
    this.lower = lower;
    this.upper = upper;
    size = parameters.length;
    notation = size == 1 ? "a " + parameters[0] : "[" + String.join(", ", parameters) + "]";
  }

  /** What a bound that is written beside the parameters does. */
  public enum Bound {
    /** It cannot be written. */
    NONE(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
    /** It cuts a tail off. */
    CUTS(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
    /** The distribution is stretched up to it. */
    STRETCHES(0, 1);

    private final double min;
    private final double max;

    Bound(double min, double max) {
      this.min = min;
      this.max = max;
    }
  }

  /** The distribution with these parameters; a bound that the form does not take is ignored. */
  abstract Distribution of(double[] given, double min, double max);

  /** The form of this key; empty if there is none. */
  public static Optional<ParametricForm> of(String key) {
    return Arrays.stream(values()).filter(form -> form.key.equals(key)).findFirst();
  }

  /** The key under which the parameters stand. */
  public String key() {
    return key;
  }

  /** How many parameters it has; one alone is written without brackets. */
  public int size() {
    return size;
  }

  /** How the parameters are written: {@code [mean, sd]}, {@code a scale}. */
  public String notation() {
    return notation;
  }

  /** What the parameters mean, in a sentence. */
  public String description() {
    return String.format(Locale.ROOT, description, notation);
  }

  /**
   * What a bound does.
   *
   * @param bound {@link #MIN} or {@link #MAX}
   */
  public Bound bound(String bound) {
    return bound.equals(MIN) ? lower : upper;
  }

  /**
   * The distribution.
   *
   * @param given as many numbers as it has parameters
   * @param min the smallest value, if written and the form takes one
   * @param max the largest value, likewise
   * @throws IllegalArgumentException if there is no such distribution, saying what would be right
   */
  public Distribution distribution(double[] given, OptionalDouble min, OptionalDouble max) {
    return of(given, min.orElse(lower.min), max.orElse(upper.max));
  }

  /** The beginning of a message: what the parameters must be. */
  String needs() {
    return key + " needs " + notation;
  }

  /** In the notation of a scenario; a bound that would be the same unwritten is left out. */
  String written(double min, double max, double... given) {
    boolean stretched = lower == Bound.STRETCHES && (min != lower.min || max != upper.max);
    boolean below = stretched || lower == Bound.CUTS && min != lower.min;
    boolean above = stretched || upper == Bound.CUTS && max != upper.max;
    String numbers =
        Arrays.stream(given).mapToObj(Distribution::text).collect(Collectors.joining(", "));
    return "{"
        + key
        + ": "
        + (given.length == 1 ? numbers : "[" + numbers + "]")
        + (below ? ", " + MIN + ": " + Distribution.text(min) : "")
        + (above ? ", " + MAX + ": " + Distribution.text(max) : "")
        + "}";
  }
}
