package org.alliancesim.scoring;

import java.util.Locale;
import org.apache.commons.math3.util.FastMath;

/**
 * A score by which nobody gains from forecasting anything but what he believes; smaller is better.
 *
 * <p>References: G. W. Brier (1950), Monthly Weather Review 78(1); I. J. Good (1952), Journal of
 * the Royal Statistical Society B 14.
 */
public enum ProperScore {
  /** (p − o)², in [0, 1]. */
  BRIER {
    @Override
    public double of(double probability, boolean happened) {
      double error = probability - (happened ? 1 : 0);
      return error * error;
    }
  },
  /** −ln of the probability given to what happened, p moved into [0.001, 0.999] for everybody. */
  LOG {
    @Override
    public double of(double probability, boolean happened) {
      double p = inside(probability);
      return -FastMath.log(happened ? p : 1 - p);
    }
  };

  /** How near to 0 and 1 a forecast may come: a flat 0 that is wrong would cost infinitely much. */
  static final double LIMIT = 0.001;

  /**
   * The score of one forecast.
   *
   * @param probability p∈[0, 1]
   * @param happened o
   */
  public abstract double of(double probability, boolean happened);

  /** The word in a table. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A probability moved into [{@value #LIMIT}, 1 − {@value #LIMIT}]. */
  static double inside(double probability) {
    return Math.max(LIMIT, Math.min(1 - LIMIT, probability));
  }

  /** ln(p/(1−p)) of a probability moved {@link #inside}. */
  static double logit(double probability) {
    double p = inside(probability);
    return FastMath.log(p / (1 - p));
  }
}
