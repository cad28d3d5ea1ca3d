package org.alliancesim.gui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.results.ShellCommand;
import org.alliancesim.scenario.DerivedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.text.ScenarioException;

/** How the history on the screen is had again without a session: by a command, or as a scenario. */
final class Reproduction {

  private final AllianceModelWithUI watched;

  Reproduction(AllianceModelWithUI watched) {
    this.watched = watched;
  }

  /** What it began with; before the start, what it will begin with. */
  private Beginning shown() throws ScenarioException {
    Beginning beginning = watched.beginning();
    return watched.model().month() == 0 && !watched.moves().running()
        ? beginning.with(watched.moves().all())
        : beginning;
  }

  private static List<String> explain(String file, Beginning beginning, String behaviour) {
    List<String> words = new ArrayList<>(List.of("sim", "explain", file));
    words.addAll(List.of("--replicate", String.valueOf(beginning.replicate())));
    words.addAll(List.of("--seed", String.valueOf(beginning.seed())));
    if (!behaviour.equals(ScenarioSource.USUAL)) {
      words.addAll(List.of("--behaviour", behaviour));
    }
    return words;
  }

  /**
   * The command that tells the very history.
   *
   * @return empty if something was changed in its course, which no command can say
   * @throws ScenarioException if no history can begin so
   */
  Optional<String> command() throws ScenarioException {
    if (!watched.model().interventions().isEmpty()) {
      return Optional.empty();
    }
    Beginning shown = shown();
    ScenarioSource source = shown.source();
    List<String> words = explain(shown.given().file(), shown, source.behaviour());
    source.settings().forEach(setting -> words.addAll(List.of("--set", setting.toString())));
    return Optional.of(ShellCommand.of(words));
  }

  /**
   * It as a scenario: what it began with and what was changed on the way.
   *
   * @throws ScenarioException if no history can begin so
   */
  DerivedScenario scenario() throws ScenarioException {
    Beginning shown = shown();
    return new DerivedScenario(shown.source(), shown.scenario(), watched.model().interventions());
  }

  /** The command that tells it once that scenario has been saved, as a comment of its file. */
  List<String> comment(Path file) {
    Beginning beginning = watched.beginning();
    return List.of(
        "Saved from a session of sim gui. The history that was on the screen:",
        ShellCommand.of(
            explain(file.getFileName().toString(), beginning, beginning.given().behaviour())));
  }
}
