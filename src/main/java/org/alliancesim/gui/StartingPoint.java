package org.alliancesim.gui;

import java.util.List;
import org.alliancesim.model.Change;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;

/**
 * What the histories of a batch begin with: a scenario with what was moved.
 *
 * @param given the scenario as the user named it
 * @param moved what the user moved from the start, in that order; a path once
 */
record StartingPoint(ScenarioSource given, List<Change> moved) {

  StartingPoint {
    moved = List.copyOf(moved);
  }

  /** A scenario as it is. */
  static StartingPoint of(ScenarioSource given) {
    return new StartingPoint(given, List.of());
  }

  /** The scenario with what was moved, as it can be read. */
  ScenarioSource source() {
    return given.with(moved.stream().map(change -> Setting.parse(change.toString())).toList());
  }
}
