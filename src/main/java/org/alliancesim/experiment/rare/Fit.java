package org.alliancesim.experiment.rare;

import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * The law of inputs closest to that of histories in which the event comes about, by cross-entropy:
 * by coordinate, the slope under which the mean is what scouted histories show. Only what differs
 * from the plain law beyond doubt is moved, and somewhat less far than it seems, for a needless
 * slope costs and a wrong one more.
 *
 * <p>Reference: R. Y. Rubinstein, D. P. Kroese (2004), The Cross-Entropy Method, chapter 3.
 */
final class Fit {

  /** Standard errors beyond which a difference is believed. */
  private static final double BELIEVED = 2.5;

  private static final double STEEPEST = 12;
  private static final int BISECTIONS = 40;

  private Fit() {}

  /**
   * The law; that which is given if nothing promises anything.
   *
   * @param plain the plain law
   */
  static Law of(Law plain, List<Scouted> round) {
    double weights = 0;
    double squares = 0;
    double[] sums = new double[round.get(0).point().length];
    for (Scouted scouted : round) {
      weights += scouted.weight();
      squares += scouted.weight() * scouted.weight();
      for (int coordinate = 0; coordinate < sums.length; coordinate++) {
        sums[coordinate] += scouted.weight() * scouted.point()[coordinate];
      }
    }
    Law law = plain;
    if (squares > 0) {
      double effective = weights * weights / squares;
      for (int coordinate = 0; coordinate < sums.length; coordinate++) {
        double apart = sums[coordinate] / weights - 0.5;
        double z = apart * FastMath.sqrt(12 * effective);
        if (Math.abs(z) > BELIEVED) {
          law = law.withSlope(coordinate, slope(0.5 + apart * (1 - 1 / (z * z))));
        }
      }
    }
    return law;
  }

  /** The slope that gives a mean. */
  private static double slope(double mean) {
    double low = -STEEPEST;
    double high = STEEPEST;
    for (int step = 0; step < BISECTIONS; step++) {
      double middle = (low + high) / 2;
      if (Law.mean(middle) < mean) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
