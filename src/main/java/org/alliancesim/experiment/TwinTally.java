package org.alliancesim.experiment;

import java.util.OptionalDouble;
import org.apache.commons.math3.util.FastMath;

/**
 * How often histories with the same inputs and other events succeed together: what tells
 * uncertainty about the inputs from chance.
 *
 * @param successes for each set of inputs, in how many of its histories the outcome occurred
 * @param size m ≥ 1, the histories of each set; with one alone nothing can be told
 */
public record TwinTally(int[] successes, int size) {

  /** The 95% point of the standard normal distribution. */
  private static final double POINT = 1.6448536269514722;

  private static final int FEWEST = 3;

  /** p̂ over all these histories. */
  public double mean() {
    long sum = 0;
    for (int count : successes) {
      sum += count;
    }
    return successes.length == 0 ? 0 : (double) sum / successes.length / size;
  }

  private long pairs() {
    return (long) successes.length * size * (size - 1) / 2;
  }

  private long jointSuccesses() {
    long joint = 0;
    for (int count : successes) {
      joint += (long) count * (count - 1) / 2;
    }
    return joint;
  }

  /**
   * The share of the outcome's variance that comes from the inputs: Var_θ/[p̂(1−p̂)] with Var_θ =
   * mean(y·y′)−p̂² over all pairs of histories with the same inputs.
   *
   * @return in [0, 1]; empty if the outcome never varied, or there are no pairs
   */
  public OptionalDouble intraclassCorrelation() {
    double p = mean();
    if (p == 0 || p == 1 || pairs() == 0) {
      return OptionalDouble.empty();
    }
    double icc = ((double) jointSuccesses() / pairs() - p * p) / (p * (1 - p));
    return OptionalDouble.of(Math.min(1, Math.max(0, icc)));
  }

  /**
   * Whether joint successes are more than independent histories bring by chance: at least three of
   * them, and beyond the 95% point of the normal distribution with the mean and variance of their
   * number under independence. If not, the inputs may matter or not; the run is too short to tell.
   */
  public boolean tells() {
    double p = mean();
    if (p == 0 || p == 1 || pairs() == 0) {
      return false;
    }
    double disjoint = pairs() * p * p * (1 - p * p);
    double overlapping =
        (double) successes.length * size * (size - 1) * (size - 2) * p * p * p * (1 - p);
    double beyond = (jointSuccesses() - pairs() * p * p) / FastMath.sqrt(disjoint + overlapping);
    return jointSuccesses() >= FEWEST && beyond > POINT;
  }
}
