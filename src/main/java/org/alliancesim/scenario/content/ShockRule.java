package org.alliancesim.scenario.content;

import java.io.Serializable;
import java.util.List;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.model.Shock;

/**
 * A shock whose numbers are still paths of values.
 *
 * @param name what happens
 * @param first the first month in which it can strike, from the start of the clock
 * @param last the last such month
 * @param chance the path of its rate per year or its probability
 * @param rated whether {@code chance} is a rate per year
 * @param recurring whether it can strike again
 * @param effects what it does
 */
public record ShockRule(
    String name,
    int first,
    int last,
    String chance,
    boolean rated,
    boolean recurring,
    List<EffectRule> effects)
    implements Serializable {

  /**
   * One change.
   *
   * @param amount the path of the amount
   * @param halfLife the path of the half-life; empty if the change is permanent
   */
  public record EffectRule(
      MovableTarget target, Shock.Operation operation, String amount, String halfLife)
      implements Serializable {}

  public ShockRule {
    effects = List.copyOf(effects);
  }
}
