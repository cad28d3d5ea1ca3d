package org.alliancesim.world;

import static org.alliancesim.world.VariableDefinition.define;

/** The alliance's standing in the world. */
public enum AllianceVariable implements Variable {
  CREDIBILITY(
      define("credibility", "K", "how far members and candidates believe that it helps")
          .defaulting("0.7")
          .moves()),
  ISOLATION(
      define("isolation", "σ", "how isolated its leader is from the West")
          .defaulting("0.1")
          .moves()),
  RATIFICATION(
      define(
              "ratification",
              "T_r",
              "how long an admission waits on average for the last member to ratify it, if nobody"
                  + " holds back")
          .unit("months")
          .range(0.1, 1200)
          .defaulting("{lognormal: [12, 0.6]}")
          .moves());

  private final VariableDefinition definition;

  AllianceVariable(VariableDefinition definition) {
    this.definition = definition;
  }

  @Override
  public VariableDefinition definition() {
    return definition;
  }
}
