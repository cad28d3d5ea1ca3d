package org.alliancesim.world;

import static org.alliancesim.world.VariableDefinition.define;

/** What an international organisation means for the alliance. */
public enum OrganisationVariable implements Variable {
  HOSTILITY(
      define("hostility", "H", "how far the organisation is a rival bloc of the alliance")
          .defaulting("0")),
  PRECEDENT(
      define(
              "precedent",
              "precedent",
              "whether sitting together there counts as an argument for sitting together here")
          .flag()
          .defaulting("0"));

  private final VariableDefinition definition;

  OrganisationVariable(VariableDefinition definition) {
    this.definition = definition;
  }

  @Override
  public VariableDefinition definition() {
    return definition;
  }
}
