package org.alliancesim.learning;

import java.util.List;
import org.alliancesim.chance.Distribution;
import org.alliancesim.scenario.format.Priors;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.ScenarioPath;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The priors of what the frame teaches, by which a point is four numbers in (0, 1), their quantile
 * levels: β_align, κ, κ_c and τ, in alphabetical order of their paths.
 */
final class FramePrior {

  private static final List<Coefficient> COEFFICIENTS =
      List.of(Coefficient.BETA_ALIGN, Coefficient.KAPPA, Coefficient.KAPPA_STEP);

  static final String TAU = "tau";

  private static final List<Distribution> PRIORS = COEFFICIENTS.stream().map(Priors::of).toList();

  private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

  private FramePrior() {}

  /** The names of a point's numbers, by which designs know them. */
  static List<String> names() {
    return List.of(
        ScenarioPath.of(COEFFICIENTS.get(0)),
        ScenarioPath.of(COEFFICIENTS.get(1)),
        ScenarioPath.of(COEFFICIENTS.get(2)),
        TAU);
  }

  /** The same as tables have them. */
  static List<String> keys() {
    return List.of(
        COEFFICIENTS.get(0).key(), COEFFICIENTS.get(1).key(), COEFFICIENTS.get(2).key(), TAU);
  }

  /** A number of a point at a level of its prior; τ is half-normal with scale 1. */
  static double value(int number, double level) {
    if (number == COEFFICIENTS.size()) {
      return STANDARD.inverseCumulativeProbability((1 + level) / 2);
    }
    Coefficient coefficient = COEFFICIENTS.get(number);
    return coefficient.clamp(PRIORS.get(number).quantile(level));
  }

  /** The point at these levels. */
  static FramePoint point(double[] levels) {
    return new FramePoint(
        value(0, levels[0]), value(1, levels[1]), value(2, levels[2]), value(3, levels[3]));
  }
}
