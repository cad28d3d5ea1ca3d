package org.alliancesim.learning;

import java.util.Arrays;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * A band within which the empirical distribution of so many uniform numbers lies as a whole in 95
 * of 100 cases.
 *
 * <p>Reference: T. Säilynoja, P.-C. Bürkner and A. Vehtari (2022), "Graphical test for discrete
 * uniformity and its applications in goodness-of-fit evaluation and multiple sample comparison",
 * Statistics and Computing 32; the level is found by simulation.
 */
final class EcdfBand {

  /** Where the distribution is looked at. */
  static final int POINTS = 20;

  private static final int SIMULATIONS = 2000;
  private static final double OUTSIDE = 0.05;

  private final int n;
  private final BinomialDistribution[] counts = new BinomialDistribution[POINTS - 1];
  private final double level;

  /**
   * A band.
   *
   * @param n how many numbers
   * @param seed of the simulated ones
   */
  EcdfBand(int n, long seed) {
    this.n = n;
    for (int point = 0; point < counts.length; point++) {
      counts[point] = new BinomialDistribution(null, n, point(point));
    }
    double[] least = new double[SIMULATIONS];
    for (int simulation = 0; simulation < SIMULATIONS; simulation++) {
      double[] numbers = new double[n];
      Draws draws = Draws.of(seed, simulation);
      for (int number = 0; number < n; number++) {
        numbers[number] = draws.uniform(RandomProcess.BOOTSTRAP, 0, number, 0);
      }
      least[simulation] = least(numbers);
    }
    Arrays.sort(least);
    level = least[(int) (OUTSIDE * SIMULATIONS)];
  }

  /** Where, from 0 to {@link #POINTS} − 2. */
  static double point(int point) {
    return (point + 1.0) / POINTS;
  }

  static int below(double[] numbers, int point) {
    int below = 0;
    for (double number : numbers) {
      below += number <= point(point) ? 1 : 0;
    }
    return below;
  }

  /** The smallest two-sided probability of a count at any of the points. */
  private double least(double[] numbers) {
    double least = 1;
    for (int point = 0; point < counts.length; point++) {
      int below = below(numbers, point);
      double low = counts[point].cumulativeProbability(below);
      double high = 1 - counts[point].cumulativeProbability(below - 1);
      least = Math.min(least, 2 * Math.min(low, high));
    }
    return least;
  }

  /** Whether numbers lie within the band at every point. */
  boolean holds(double[] numbers) {
    return least(numbers) >= level;
  }

  /** The smallest share at a point that is within. */
  double low(int point) {
    int count = 0;
    while (2 * counts[point].cumulativeProbability(count) < level) {
      count++;
    }
    return (double) count / n;
  }

  /** The largest. */
  double high(int point) {
    int count = n;
    while (2 * (1 - counts[point].cumulativeProbability(count - 1)) < level) {
      count--;
    }
    return (double) count / n;
  }
}
