package org.alliancesim.institution;

import org.alliancesim.world.CriterionVariable;

/**
 * A criterion that a scenario brings, and of which it says itself how likely states are to meet it.
 *
 * @param variable how likely that is
 * @param about what it asks; empty if the scenario does not say
 */
public record OwnCriterion(CriterionVariable variable, String about) implements Criterion {

  @Override
  public String failure() {
    return "it does not meet the criterion '"
        + key()
        + "'"
        + (about.isEmpty() ? "" : " (" + about + ")");
  }

  @Override
  public String key() {
    return variable.name();
  }
}
