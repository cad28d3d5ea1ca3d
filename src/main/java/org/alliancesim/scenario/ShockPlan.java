package org.alliancesim.scenario;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.model.Shock;
import org.alliancesim.model.Shock.Effect;
import org.alliancesim.model.Shock.Operation;
import org.alliancesim.scenario.content.ShockRule;
import org.apache.commons.math3.util.FastMath;

/** A {@link ShockRule} whose paths are replaced by places in the list of numbers. */
record ShockPlan(ShockRule rule, int chance, List<EffectPlan> effects) implements Serializable {

  private static final int MONTHS_PER_YEAR = 12;
  private static final int PERMANENT = -1;

  private record EffectPlan(MovableTarget target, Operation operation, int amount, int halfLife)
      implements Serializable {}

  /**
   * Finds the numbers of a shock.
   *
   * @param paths all paths in alphabetical order
   */
  static ShockPlan of(ShockRule rule, List<String> paths) {
    List<EffectPlan> effects =
        rule.effects().stream()
            .map(
                effect ->
                    new EffectPlan(
                        effect.target(),
                        effect.operation(),
                        Collections.binarySearch(paths, effect.amount()),
                        effect.halfLife().isEmpty()
                            ? PERMANENT
                            : Collections.binarySearch(paths, effect.halfLife())))
            .toList();
    return new ShockPlan(rule, Collections.binarySearch(paths, rule.chance()), effects);
  }

  /** The shock with the numbers of one replicate. */
  Shock shock(double[] numbers) {
    List<Effect> drawn = new ArrayList<>(effects.size());
    for (EffectPlan effect : effects) {
      double halfLife =
          effect.halfLife() == PERMANENT ? Double.POSITIVE_INFINITY : numbers[effect.halfLife()];
      drawn.add(
          new Effect(effect.target(), effect.operation(), numbers[effect.amount()], halfLife));
    }
    return new Shock(
        rule.name(), rule.first(), rule.last(), monthly(numbers), rule.recurring(), drawn);
  }

  /** Of a rate λ per year, 1 − exp(−λ/12): the probability of at least one event in a month. */
  private double monthly(double[] numbers) {
    return rule.rated() ? 1 - FastMath.exp(-numbers[chance] / MONTHS_PER_YEAR) : numbers[chance];
  }
}
