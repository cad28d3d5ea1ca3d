package org.alliancesim.world;

import static org.alliancesim.world.VariableDefinition.define;

/** What a state is and has: one number each. */
public enum StateVariable implements Variable {
  LATITUDE(
      define("capital.lat", "lat", "latitude of the capital, WGS84")
          .unit("degrees")
          .range(-90, 90)),
  LONGITUDE(
      define("capital.lon", "lon", "longitude of the capital, WGS84")
          .unit("degrees")
          .range(-180, 180)),
  UN_MEMBER(define("un-member", "UN", "member of the United Nations").flag().defaulting("1")),
  CINC(
      define(
              "cinc",
              "CINC",
              "composite index of national capability: the state's share of the world's"
                  + " capabilities")
          .unit("share")
          .defaulting("0")),
  POWER(
      define(
              "power",
              "p",
              "power relative to the strongest state of the scenario: the square root of CINC over"
                  + " its largest value")
          .derived()
          .moves()),
  IDEAL_POINT(
      define(
              "ideal-point",
              "ip",
              "ideal point in the votes of the UN General Assembly; higher is closer to the USA")
          .range(-5, 5)),
  MILITARY_BUDGET(
      define("military-budget", "M", "yearly military spending")
          .unit("US$ m/yr")
          .range(1e-3, 1e7)
          .moves()),
  IMPORTS_TIV(
      define(
              "arms.imports-tiv",
              "TIV",
              "yearly volume of arms imports in SIPRI trend-indicator values, which measure volume"
                  + " and not price")
          .unit("m TIV/yr")
          .range(0, 1e6)
          .defaulting("0")),
  WESTERN_TIES(
      define("western-ties", "w", "closeness to the West, which a tie to the alliance puts at risk")
          .defaulting("0")
          .moves()),
  NON_ALIGNMENT(
      define("non-alignment", "n", "how firmly law or doctrine keeps the state out of blocs")
          .defaulting("0")
          .moves()),
  NEARNESS(
      define(
              "nearness",
              "near",
              "how near its territory lies to that of the nearest full member: 1 next door, 0 a"
                  + " thousand km away or more; unless a scenario sets it, 1 − km/3000 between"
                  + " capitals")
          .moves()),
  BASELINE_THREAT(
      define("baseline-threat", "θ⁰", "threat that does not come from a rivalry in the scenario")
          .defaulting("0")
          .moves()),
  CONFLICT(
      define("conflict", "conflict", "armed conflict on its own territory")
          .flag()
          .defaulting("0")
          .moves()),
  PEACEFUL_SETTLEMENT(
      define(
              "peaceful-settlement",
              "peaceful",
              "supports the settlement of disputes by peaceful means")
          .flag()
          .defaulting("1")
          .moves()),
  UN_SANCTIONS(
      define("un-sanctions", "sanctions", "under sanctions of the UN Security Council")
          .flag()
          .defaulting("0")
          .moves()),
  RESENTMENT(
      define("resentment", "ρ", "resentment of the alliance, which pressed or did not help")
          .range(0, 10)
          .defaulting("0")
          .moves());

  private final VariableDefinition definition;

  StateVariable(VariableDefinition definition) {
    this.definition = definition;
  }

  @Override
  public VariableDefinition definition() {
    return definition;
  }
}
