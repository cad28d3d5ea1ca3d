package org.alliancesim.world;

import static org.alliancesim.world.VariableDefinition.define;

/** What a track does with bids, besides deciding on them. */
public enum TrackVariable implements Variable {
  DOOR_OPEN(
      define(
              "door.open",
              "door",
              "whether the council decides on bids; while the door is closed they stay pending")
          .flag()
          .defaulting("1")
          .moves()),
  OPENING_RATE(
      define("door.opening-rate", "door⁺", "how often in a year a closed door would open")
          .unit("1/yr")
          .range(0, 1000)
          .defaulting("0")
          .moves()),
  CLOSING_RATE(
      define("door.closing-rate", "door⁻", "how often in a year an open door would close")
          .unit("1/yr")
          .range(0, 1000)
          .defaulting("0")
          .moves()),
  OFFERS_LOWER(
      define(
              "offers-lower",
              "offers",
              "whether the chair offers a lower status where the one sought is not worth a vote")
          .flag()
          .defaulting("0")
          .moves());

  private final VariableDefinition definition;

  TrackVariable(VariableDefinition definition) {
    this.definition = definition;
  }

  @Override
  public VariableDefinition definition() {
    return definition;
  }
}
