package org.alliancesim.experiment.sensitivity;

import java.util.Arrays;

/**
 * An estimate with its 95% bootstrap interval.
 *
 * @param value the estimate
 * @param low the 2.5% point of resampled estimates
 * @param high the 97.5% point
 */
public record Interval(double value, double low, double high) {

  private static final double TAIL = 0.025;

  /**
   * The percentile interval.
   *
   * @param resampled estimates from resampled rows; those that are not finite do not count
   */
  static Interval of(double value, double[] resampled) {
    double[] sorted = Arrays.stream(resampled).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0
        ? new Interval(value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
        : new Interval(value, point(sorted, TAIL), point(sorted, 1 - TAIL));
  }

  /** Between the two nearest, as usual. */
  private static double point(double[] sorted, double level) {
    double place = level * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** How wide it is. */
  public double width() {
    return high - low;
  }
}
