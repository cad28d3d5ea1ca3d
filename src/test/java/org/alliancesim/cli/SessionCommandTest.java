package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancesim.chance.Draws;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.explanation.Explanation;
import org.alliancesim.explanation.Story;
import org.alliancesim.gui.AllianceModelWithUI;
import org.alliancesim.gui.Beginning;
import org.alliancesim.model.Change;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.results.ShellCommand;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Test;

/** The line that a session copies, given to the program. */
class SessionCommandTest {

  private static final ScenarioSource GIVEN =
      new ScenarioSource(
          "scenarios/2021-open-gate.yaml",
          List.of(Setting.parse("behaviour.kappa=1")),
          ScenarioSource.PRIOR);

  private static final Change MOVED =
      new Change.OfVariable(
          new MovableTarget("behaviour.psi", Coefficient.PSI, World.NONE, World.NONE), 2.5);

  private static AllianceModelWithUI played(ResolvedScenario scenario, List<Change> moved) {
    AllianceModelWithUI watched =
        AllianceModelWithUI.of(new Beginning(GIVEN, moved, scenario, 7, 6), () -> {});
    watched.start();
    watched.step();
    return watched;
  }

  @Test
  void itHasTheVeryHistory() throws ScenarioException {
    ResolvedScenario scenario = GIVEN.with(List.of(Setting.parse(MOVED.toString()))).read();
    String command = played(scenario, List.of(MOVED)).command().orElseThrow();
    List<String> words = ShellCommand.words(command);
    assertThat(words.subList(0, 2)).containsExactly("sim", "explain");
    Outcome outcome = Outcome.sim(words.subList(1, words.size()).toArray(String[]::new));
    assertThat(outcome.exitCode()).as(command + outcome.err()).isZero();
    List<String> told =
        new Story(
                Explanation.of(Replicate.start(scenario, 7, 6), Draws.of(7, 6)).abridged(),
                scenario.charter(),
                scenario::stateName)
            .lines();
    assertThat(told).hasSizeGreaterThan(20);
    assertThat(outcome.out().lines().toList()).containsSubsequence(told);
    String other = played(GIVEN.read(), List.of()).command().orElseThrow();
    assertThat(other).as("without what was moved").isNotEqualTo(command);
  }

  @Test
  void whatWasChangedInItsCourseNoCommandSays() throws ScenarioException {
    AllianceModelWithUI watched = played(GIVEN.read(), List.of());
    watched.model().intervene(MOVED);
    assertThat(watched.command()).isEmpty();
  }
}
