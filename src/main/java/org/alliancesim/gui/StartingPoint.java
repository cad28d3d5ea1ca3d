package org.alliancesim.gui;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** The scenario with what was moved, as it can be read: of a path only what holds. */
  ScenarioSource source() {
    List<Setting> settings =
        moved.stream().map(change -> Setting.parse(change.toString())).toList();
    Set<String> paths = settings.stream().map(Setting::path).collect(Collectors.toSet());
    List<Setting> kept =
        given.settings().stream().filter(setting -> !paths.contains(setting.path())).toList();
    return new ScenarioSource(given.file(), kept, given.behaviour()).with(settings);
  }
}
