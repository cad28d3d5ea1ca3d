package org.alliancesim.world;

import static org.alliancesim.world.VariableDefinition.define;

/**
 * What lies between two states. A symmetric variable has one value for both directions; of a
 * directed one, the first state is the one that acts (the patron, the holder).
 */
public enum PairVariable implements Variable {
  AFFINITY(
      "affinities",
      true,
      define(
              "level",
              "F",
              "affinity; unless a scenario sets it, 1 − 2·min(1, |difference of ideal points|/3),"
                  + " and 0 if either has no ideal point")
          .range(-1, 1)
          .moves()),
  RIVALRY(
      "rivalries",
      true,
      define("level", "R", "strategic rivalry; 1 is a standing threat of war")
          .defaulting("0")
          .moves()),
  RIVALRY_BASELINE(
      "rivalries",
      true,
      define(
              "baseline",
              "R⁰",
              "where the rivalry returns to in quiet months; the level at the start unless set")
          .moves()),
  TENSION(
      "rivalries",
      true,
      define("tension", "e", "excitation left by recent clashes and statements")
          .range(0, 100)
          .defaulting("0")
          .moves()),
  GUARANTEE(
      "guarantees",
      false,
      define("level", "G", "how surely the patron protects the client").defaulting("0").moves()),
  LEVERAGE(
      "leverages",
      false,
      define("level", "L", "how hard the holder can press the other").defaulting("0").moves()),
  STANCE(
      "stances",
      false,
      define("level", "stance", "a stated position, or a dispute without arms: against below 0")
          .range(-1, 1)
          .defaulting("0")
          .moves()),
  STANCE_SETTLES(
      "stances",
      false,
      define("settles", "settles", "how often in a year such a stance would be settled")
          .unit("1/yr")
          .range(0, 1000)
          .defaulting("0")
          .moves()),
  RELATIONS(
      "relations",
      true,
      define("diplomatic", "D", "diplomatic relations").flag().defaulting("1").moves());

  private final String section;
  private final boolean symmetric;
  private final VariableDefinition definition;

  PairVariable(String section, boolean symmetric, VariableDefinition definition) {
    this.section = section;
    this.symmetric = symmetric;
    this.definition = definition;
  }

  /** The section of the scenario file, for example {@code rivalries}. */
  public String section() {
    return section;
  }

  /** Whether both directions share one value. */
  public boolean symmetric() {
    return symmetric;
  }

  @Override
  public VariableDefinition definition() {
    return definition;
  }
}
