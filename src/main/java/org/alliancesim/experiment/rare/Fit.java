package org.alliancesim.experiment.rare;

import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * The law of inputs closest to that of histories in which the event comes about, by cross-entropy:
 * by coordinate, the slope under which the mean is what scouted histories show. Only what differs
 * from the plain law beyond doubt is moved, and somewhat less far than it seems, for a needless
 * slope costs and a wrong one more. Where few histories promise nearly all, their promises are
 * tempered: raised to the largest power at which they say as much as enough of equal worth.
 *
 * <p>Reference: R. Y. Rubinstein, D. P. Kroese (2004), The Cross-Entropy Method, chapter 3; for
 * tempering P. Del Moral, A. Doucet, A. Jasra (2006), "Sequential Monte Carlo samplers", JRSS B
 * 68(3).
 */
final class Fit {

  /** Standard errors beyond which a difference is believed. */
  private static final double BELIEVED = 2.5;

  /** Histories of equal worth that are enough to learn from: a tenth of a round. */
  private static final double ENOUGH = 50;

  private static final double STEEPEST = 12;
  private static final int BISECTIONS = 40;

  private Fit() {}

  /**
   * The law; the first one that is given if nothing promises anything.
   *
   * @param drawn the laws by which histories were scouted, the plain one first, each as many
   * @param scouted what all of them have found
   */
  static Law of(List<Law> drawn, List<Scouted> scouted) {
    double[] ratio = scouted.stream().mapToDouble(each -> ratio(drawn, each.point())).toArray();
    double[] worth = worths(scouted, ratio, 1);
    if (effective(worth) < ENOUGH) {
      double low = 0;
      double high = 1;
      for (int step = 0; step < BISECTIONS; step++) {
        double middle = (low + high) / 2;
        if (effective(worths(scouted, ratio, middle)) < ENOUGH) {
          high = middle;
        } else {
          low = middle;
        }
      }
      worth = worths(scouted, ratio, high);
    }
    return of(drawn.get(0), scouted, worth);
  }

  /** The plain density of a point over the mean of those of the laws. */
  private static double ratio(List<Law> drawn, double[] point) {
    double mean = 0;
    for (Law law : drawn) {
      mean += FastMath.exp(law.logDensity(point)) / drawn.size();
    }
    return 1 / mean;
  }

  private static double[] worths(List<Scouted> scouted, double[] ratio, double power) {
    double[] worth = new double[ratio.length];
    for (int history = 0; history < worth.length; history++) {
      double promise = scouted.get(history).promise();
      worth[history] = promise > 0 ? ratio[history] * FastMath.pow(promise, power) : 0;
    }
    return worth;
  }

  /** (Σv)²/Σv², how many of equal worth say as much; 0 if nothing is worth anything. */
  private static double effective(double[] worth) {
    double sum = 0;
    double squares = 0;
    for (double each : worth) {
      sum += each;
      squares += each * each;
    }
    return squares > 0 ? sum * sum / squares : 0;
  }

  private static Law of(Law plain, List<Scouted> scouted, double[] worth) {
    double all = 0;
    double[] sums = new double[scouted.get(0).point().length];
    for (int history = 0; history < worth.length; history++) {
      all += worth[history];
      for (int coordinate = 0; coordinate < sums.length; coordinate++) {
        sums[coordinate] += worth[history] * scouted.get(history).point()[coordinate];
      }
    }
    Law law = plain;
    double effective = effective(worth);
    if (effective > 0) {
      for (int coordinate = 0; coordinate < sums.length; coordinate++) {
        double apart = sums[coordinate] / all - 0.5;
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
