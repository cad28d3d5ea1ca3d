package org.alliancesim.experiment.rare;

import java.util.Arrays;
import org.alliancesim.model.ChoiceTilt.Look;
import org.alliancesim.world.World;
import org.apache.commons.math3.util.FastMath;

/**
 * A law of inputs and choices. A coordinate u of an input has the density t·e^(tu)/(e^t−1), with t
 * its slope; a state chooses as it does, but with X + λ for X of an option, where λ is what the
 * option is raised by. The plain law has nothing but zeros.
 */
final class Law {

  /** Below it a slope is none: what it changes is less than rounding. */
  private static final double FLAT = 1e-9;

  /**
   * The log odds beyond which nothing is raised: whoever were nearly sure to choose so would hardly
   * ever be seen to wait, as those do who in the end succeed.
   */
  private static final double LIKELY = FastMath.log(0.2 / 0.8);

  /** Of what has hardly any prospect nothing is raised, and its logarithm is finite. */
  private static final double LEAST_PROSPECT = 1e-9;

  private final double[] slopes;

  /** By state and status, the last for leaving. */
  private final double[][] raised;

  private Law(double[] slopes, double[][] raised) {
    this.slopes = slopes;
    this.raised = raised;
  }

  static Law plain(int coordinates, int states, int statuses) {
    return new Law(new double[coordinates], new double[states][statuses + 1]);
  }

  /** All that it is, as a text. */
  String inWords() {
    return Arrays.toString(slopes) + Arrays.deepToString(raised);
  }

  /** The same with another slope. */
  Law withSlope(int coordinate, double slope) {
    double[] others = slopes.clone();
    others[coordinate] = slope;
    return new Law(others, raised);
  }

  /**
   * The same with an option raised otherwise.
   *
   * @param status the index of a status, {@link World#NONE} for leaving
   */
  Law withRaised(int state, int status, double lambda) {
    double[][] others = Arrays.stream(raised).map(double[]::clone).toArray(double[][]::new);
    others[state][place(state, status)] = lambda;
    return new Law(slopes, others);
  }

  /** Of how many states it knows the choices. */
  int states() {
    return raised.length;
  }

  double slope(int coordinate) {
    return slopes[coordinate];
  }

  double raised(int state, int status) {
    return raised[state][place(state, status)];
  }

  private int place(int state, int status) {
    return status == World.NONE ? raised[state].length - 1 : status;
  }

  /** Whether a state chooses otherwise than it would. */
  boolean changesChoicesOf(int state) {
    for (double lambda : raised[state]) {
      if (lambda != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it raises an option that succeeds as likely, unless that is likely to be chosen
   * already.
   *
   * @param success π̂
   */
  boolean raises(int state, int status, double success) {
    double lambda = raised(state, status);
    return lambda < 0 || lambda > 0 && lambda + prospect(success) > 0;
  }

  private static double prospect(double success) {
    return FastMath.log(Math.max(LEAST_PROSPECT, success));
  }

  /**
   * By option, X as the law has it.
   *
   * @param plain by option, its probability under the plain law
   */
  double[] advantages(Look look, double[] plain) {
    double[] advantages = look.advantage().clone();
    for (int option = 0; option < advantages.length; option++) {
      double lambda = raised(look.state(), look.status()[option]);
      if (lambda > 0) {
        double prospect = prospect(look.success()[option]);
        double room = LIKELY - FastMath.log(plain[option] / (1 - plain[option]));
        lambda = Math.max(0, Math.min(lambda + prospect, room));
      }
      advantages[option] += lambda;
    }
    return advantages;
  }

  /** The point of a sampling design moved to where the law has it: by coordinate the quantile. */
  double[] point(double[] uniform) {
    double[] point = uniform.clone();
    for (int coordinate = 0; coordinate < point.length; coordinate++) {
      double t = slopes[coordinate];
      if (Math.abs(t) > FLAT) {
        double moved = FastMath.log1p(uniform[coordinate] * FastMath.expm1(t)) / t;
        point[coordinate] = Math.min(Math.nextDown(1.0), Math.max(Double.MIN_NORMAL, moved));
      }
    }
    return point;
  }

  /** ln of the density of a point, which is 0 under the plain law. */
  double logDensity(double[] point) {
    double log = 0;
    for (int coordinate = 0; coordinate < point.length; coordinate++) {
      double t = slopes[coordinate];
      if (Math.abs(t) > FLAT) {
        log += t * point[coordinate] + FastMath.log(t / FastMath.expm1(t));
      }
    }
    return log;
  }

  /** The mean of a coordinate whose slope is t. */
  static double mean(double t) {
    return Math.abs(t) < 1e-4 ? 0.5 + t / 12 : 1 / -FastMath.expm1(-t) - 1 / t;
  }
}
