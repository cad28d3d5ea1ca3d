package org.alliancesim.scenario;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.model.Shock;
import org.alliancesim.model.Shock.Effect;
import org.alliancesim.model.Shock.Operation;
import org.alliancesim.scenario.content.ShockRule;
import org.apache.commons.math3.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ShockRule} whose paths are replaced by places in the list of numbers.
 *
 * @param rule what the scenario says
 * @param chance its probability or rate
 * @param effects what it does
 * @param certain the same where all its numbers are certain; else null
 */
record ShockPlan(
    ShockRule rule, int chance, List<EffectPlan> effects, @Nullable List<Effect> certain)
    implements Serializable {

  private static final int MONTHS_PER_YEAR = 12;
  private static final int PERMANENT = -1;

  private record EffectPlan(MovableTarget target, Operation operation, int amount, int halfLife)
      implements Serializable {}

  /**
   * Finds the numbers of a shock.
   *
   * @param places where the scenario's numbers stand
   */
  static ShockPlan of(ShockRule rule, NumberPlaces places) {
    List<EffectPlan> effects =
        rule.effects().stream()
            .map(
                effect ->
                    new EffectPlan(
                        effect.target(),
                        effect.operation(),
                        places.find(effect.amount()),
                        effect.halfLife().isEmpty() ? PERMANENT : places.find(effect.halfLife())))
            .toList();
    boolean allCertain =
        effects.stream()
            .allMatch(
                effect ->
                    !places.varies(effect.amount())
                        && (effect.halfLife() == PERMANENT || !places.varies(effect.halfLife())));
    return new ShockPlan(
        rule,
        places.find(rule.chance()),
        effects,
        allCertain ? drawn(effects, places::typical) : null);
  }

  /** What its effects move. */
  List<MovableTarget> targets() {
    return effects.stream().map(EffectPlan::target).toList();
  }

  /** The shock with the numbers of one replicate. */
  Shock shock(IntToDoubleFunction numbers) {
    return new Shock(
        rule.name(),
        rule.first(),
        rule.last(),
        monthly(numbers.applyAsDouble(chance)),
        rule.recurring(),
        certain == null ? drawn(effects, numbers) : certain);
  }

  private static List<Effect> drawn(List<EffectPlan> effects, IntToDoubleFunction numbers) {
    List<Effect> drawn = new ArrayList<>(effects.size());
    for (EffectPlan effect : effects) {
      double halfLife =
          effect.halfLife() == PERMANENT
              ? Double.POSITIVE_INFINITY
              : numbers.applyAsDouble(effect.halfLife());
      double amount = numbers.applyAsDouble(effect.amount());
      drawn.add(new Effect(effect.target(), effect.operation(), amount, halfLife));
    }
    return List.copyOf(drawn);
  }

  /** Of a rate λ per year, 1 − exp(−λ/12): the probability of at least one event in a month. */
  private double monthly(double given) {
    return rule.rated() ? 1 - FastMath.exp(-given / MONTHS_PER_YEAR) : given;
  }
}
