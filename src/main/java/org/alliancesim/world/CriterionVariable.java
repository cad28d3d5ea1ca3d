package org.alliancesim.world;

import java.io.Serializable;

/**
 * How likely a state is to meet a criterion of an institution's own.
 *
 * @param criterion the criterion's index among those of the scenario
 * @param name its name there
 */
public record CriterionVariable(int criterion, String name) implements Variable, Serializable {

  @Override
  public VariableDefinition definition() {
    return VariableDefinition.define(
            "meets." + name, "", "probability that the state meets the criterion '" + name + "'")
        .defaulting("1")
        .moves();
  }
}
