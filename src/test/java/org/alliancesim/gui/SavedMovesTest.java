package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.ShippedScenarios;
import org.alliancesim.chance.Draws;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.explanation.Event;
import org.alliancesim.explanation.Explanation;
import org.alliancesim.model.Change;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was moved in the course of a history is, in the file saved of it, told as it was made. */
class SavedMovesTest {

  @TempDir private static Path copies;

  @Test
  void everyKindOfMoveIsToldOfTheSavedScenarioWithTheValuesOfTheSession() throws Exception {
    Path scenarios = ShippedScenarios.copyInto(copies);
    ScenarioSource source =
        new ScenarioSource(
            scenarios.resolve("2021-open-gate.yaml").toString(),
            List.of(Setting.parse("behaviour.kappa=1")),
            ScenarioSource.USUAL);
    ResolvedScenario scenario = source.read();
    AllianceModelWithUI watched =
        AllianceModelWithUI.of(new Beginning(source, List.of(), scenario, 7, 3), () -> {});
    int armenia = scenario.states().indexOf(StateCode.of("ARM"));
    int azerbaijan = scenario.states().indexOf(StateCode.of("AZE"));
    int partner = scenario.charter().statusIndex("partner");
    List<Change.OfVariable> moves =
        List.of(
            moved("behaviour.psi", Coefficient.PSI, -1, -1, 4),
            moved(
                "alliance.statuses.partner.commitment",
                StatusVariable.COMMITMENT,
                partner,
                -1,
                0.9),
            moved("alliance.isolation", AllianceVariable.ISOLATION, -1, -1, 0.8),
            moved("states.ARM.western-ties", StateVariable.WESTERN_TIES, armenia, -1, 0.7),
            moved("rivalries.ARM-AZE.level", PairVariable.RIVALRY, armenia, azerbaijan, 0.2));
    watched.start();
    for (int month = 0; month < 8; month++) {
      watched.step();
    }
    List<Event.Change> expected = new ArrayList<>();
    moves.forEach(
        move -> {
          watched.moves().move(move);
          double before = watched.model().value(move.target());
          expected.add(new Event.Change(move.path(), before, move.value()));
        });
    while (watched.step()) {
      assertThat(watched.model().over()).isFalse();
    }
    Path file = scenarios.resolve("saved-moves.yaml");
    assertThat(new ModelTab(watched).saveTo(file)).isEmpty();
    ResolvedScenario saved = new ScenarioSource(file.toString(), List.of(), "").read();
    List<Event.Change> told =
        Explanation.of(Replicate.start(saved, 7, 3), Draws.of(7, 3)).events().stream()
            .filter(Event.ShockStruck.class::isInstance)
            .map(Event.ShockStruck.class::cast)
            .filter(shock -> shock.shock().startsWith("set by a user in 2022-03"))
            .flatMap(shock -> shock.changes().stream())
            .toList();
    assertThat(told).isEqualTo(expected);
  }

  private static Change.OfVariable moved(
      String path, Variable variable, int first, int second, double value) {
    return new Change.OfVariable(new MovableTarget(path, variable, first, second), value);
  }
}
