package org.alliancesim.world;

import static org.alliancesim.world.VariableDefinition.define;

/** What a status gives and asks. */
public enum StatusVariable implements Variable {
  DISCOUNT(
      define("discount", "δ", "discount on arms bought from members, as a share of the full price")
          .range(0, 0.95)
          .defaulting("0")
          .moves()),
  TRAINING(
      define("training", "t", "training, exercises and methodological help")
          .defaulting("0")
          .moves()),
  PROTECTION(define("protection", "g", "military help against aggression").defaulting("0").moves()),
  FORUM(
      define("forum", "f", "a seat where business beyond defence is done: trade, energy, borders")
          .defaulting("0")
          .moves()),
  COMMITMENT(
      define("commitment", "c", "obligation to take part and to align").defaulting("0").moves()),
  VOTES(
      define("votes", "votes", "whether its holders vote in the alliance").flag().defaulting("0")),
  VOICE(
      define("voice", "voice", "weight of a holder without a vote among those who press objectors")
          .defaulting("0"));

  private final VariableDefinition definition;

  StatusVariable(VariableDefinition definition) {
    this.definition = definition;
  }

  @Override
  public VariableDefinition definition() {
    return definition;
  }
}
