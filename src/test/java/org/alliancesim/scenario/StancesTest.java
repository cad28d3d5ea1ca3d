package org.alliancesim.scenario;

import static org.alliancesim.scenario.Draft.refusal;
import static org.alliancesim.scenario.Draft.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StatedPosition;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stated positions in a scenario, and what the first model had that is no more. */
class StancesTest {

  private static final String STANCES =
      """
      stances:
        - {holder: ARM, toward: AZE, level: -0.6, settles: 0.1, about: its seat, source: a test}
        - {holder: AZE, toward: ARM, level: 0.4, source: a test}
      """;
  private static final int ARM = 0;
  private static final int AZE = 1;

  @TempDir private Path folder;

  private ResolvedScenario read(String text, String... settings) throws ScenarioException {
    return Draft.read(write(folder, "s.yaml", text), settings);
  }

  private static InitialWorld start(ResolvedScenario scenario) {
    double[] middle = new double[scenario.coordinates().size()];
    Arrays.fill(middle, 0.5);
    return scenario.initialWorld(scenario.sample(middle));
  }

  @Test
  void aStanceHasAHolderALevelARateAndASubject() throws ScenarioException {
    World world = start(read(Draft.SMALL + STANCES)).world();
    assertThat(world.stance(ARM, AZE)).isEqualTo(-0.6);
    assertThat(world.get(PairVariable.STANCE_SETTLES, ARM, AZE)).isEqualTo(0.1);
    assertThat(world.position(ARM, AZE)).contains(new StatedPosition("its seat", "a test"));
    assertThat(world.stance(AZE, ARM)).isEqualTo(0.4);
    assertThat(world.get(PairVariable.STANCE_SETTLES, AZE, ARM)).isZero();
    assertThat(world.stances(ARM)).containsExactly(AZE);
  }

  @Test
  void aSettingChangesALevelAndAShockMayMoveIt() throws ScenarioException {
    String thaw =
        "shocks:\n  - {name: thaw, date: 2021-09,"
            + " effects: [{path: stances.ARM-AZE.level, set: 0.2}]}\n";
    String text = Draft.smallWith("shocks:\n", thaw) + STANCES;
    InitialWorld initial = start(read(text, "stances.ARM-AZE.level=-0.9"));
    assertThat(initial.world().stance(ARM, AZE)).isEqualTo(-0.9);
    MovableTarget target = initial.shocks().get(0).effects().get(0).target();
    assertThat(target.variable()).isEqualTo(PairVariable.STANCE);
    assertThat(List.of(target.first(), target.second())).containsExactly(ARM, AZE);
  }

  @Test
  void aLevelLiesBetweenMinusOneAndOne() {
    assertThat(refusal(write(folder, "s.yaml", Draft.SMALL + STANCES.replace("-0.6", "-1.6"))))
        .singleElement()
        .asString()
        .contains("stances.ARM-AZE.level: must be in [-1, 1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gamma-0", "gamma-gain", "gamma-sales", "gamma-entrap"})
  void whatTheFirstModelHadIsRefusedWithAReason(String key) {
    String text = Draft.smallWith("kappa: {normal: [5, 1]}", key + ": 1");
    assertThat(refusal(write(folder, "s.yaml", text)))
        .singleElement()
        .asString()
        .startsWith("s.yaml:")
        .contains("behaviour." + key + ": is no coefficient any more: ");
    String shock = "behaviour." + key;
    String moving = Draft.smallWith("path: alliance.isolation", "path: " + shock);
    assertThat(refusal(write(folder, "m.yaml", moving)))
        .singleElement()
        .asString()
        .contains("'" + key + "' is no coefficient any more: ");
    assertThat(refusal(write(folder, "t.yaml", Draft.SMALL), "behaviour." + key + "=1"))
        .singleElement()
        .asString()
        .contains("is no coefficient any more: ");
  }

  @Test
  void whatWasLearnedForTheFirstModelIsRefusedWithAReason() throws Exception {
    String posterior =
        Posterior.of(
                "a test", List.of("past"), 250, List.of(Coefficient.KAPPA), new double[][] {{4}})
            .json()
            .replace("kappa", "gamma-0");
    Path file = write(folder, "posterior.json", posterior);
    assertThatThrownBy(() -> Posterior.read(file))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("'gamma-0' is no coefficient any more")
        .hasMessageContaining("learned for another model");
  }
}
