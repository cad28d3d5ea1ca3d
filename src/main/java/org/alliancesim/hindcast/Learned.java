package org.alliancesim.hindcast;

import java.util.List;
import org.alliancesim.chance.Distribution;
import org.alliancesim.scenario.format.Priors;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.Variable;

/**
 * The coefficients that are learned from the past. Cases are few and mostly negative, so these are
 * few; all others are drawn from their priors and said not to be learned.
 */
public final class Learned {

  /** In alphabetical order of their keys. */
  public static final List<Variable> COEFFICIENTS =
      List.of(
          Coefficient.BETA_ALIGN,
          Coefficient.BETA_FORUM,
          Coefficient.BETA_RES,
          Coefficient.GAMMA_RIV,
          Coefficient.KAPPA,
          AllianceVariable.RATIFICATION);

  /** Their paths in a scenario. */
  public static final List<String> PATHS = COEFFICIENTS.stream().map(ScenarioPath::of).toList();

  private static final List<Distribution> PRIORS = COEFFICIENTS.stream().map(Priors::of).toList();

  private Learned() {}

  /**
   * The value of a learned coefficient at a level of its prior.
   *
   * @param learned its index in {@link #COEFFICIENTS}
   * @param level in (0, 1)
   */
  public static double value(int learned, double level) {
    Variable coefficient = COEFFICIENTS.get(learned);
    double value = PRIORS.get(learned).quantile(level);
    return Math.min(
        coefficient.definition().max(), Math.max(coefficient.definition().min(), value));
  }

  /** Its prior. */
  public static Distribution prior(int learned) {
    return PRIORS.get(learned);
  }
}
