package org.alliancesim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alliancesim.ShippedScenarios;
import org.alliancesim.chance.Draws;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Change;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.Intervention;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.model.RunHistory;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.content.ShockRule;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario saved from what a user changed. */
class DerivedScenarioTest {

  private static final long SEED = 2021;

  @TempDir private Path folder;

  @Test
  void theSavedScenarioHasTheHistoryThatWasWatched() throws Exception {
    ScenarioSource source =
        new ScenarioSource(
            scenarios().resolve("2021.yaml").toString(),
            List.of(
                Setting.parse("states.AZE.non-alignment=0.05"),
                Setting.parse("behaviour.kappa={uniform: [2, 3]}"),
                Setting.parse("rivalries.ARM-AZE.level=0.123456789"),
                Setting.parse("rivalries.ARM-AZE.baseline=0.2"),
                Setting.parse("guarantees.TUR-AZE.level=0.00001"),
                Setting.parse("shocks.great-power war.rate=0.5"),
                Setting.parse("alliance.tracks.csto.rule={consensus-minus: 1}")),
            ScenarioSource.USUAL);
    ResolvedScenario scenario = source.read();
    int armenia = index(scenario, "ARM");
    int azerbaijan = index(scenario, "AZE");
    List<Intervention> interventions =
        List.of(
            moved(
                9,
                target("rivalries.ARM-AZE.level", PairVariable.RIVALRY, armenia, azerbaijan),
                0.7),
            moved(9, target("alliance.isolation", AllianceVariable.ISOLATION, -1, -1), 0.55),
            moved(30, target("behaviour.kappa", Coefficient.KAPPA, -1, -1), 1.5));
    Path saved = save(new DerivedScenario(source, scenario, interventions), "saved.yaml");
    ResolvedScenario again = new ScenarioSource(saved.toString(), List.of(), "").read();
    int moved = 0;
    for (int replicate = 0; replicate < 15; replicate++) {
      RunHistory watched = history(scenario, replicate, interventions);
      RunHistory reread = history(again, replicate, List.of());
      RunHistory untouched = history(scenario, replicate, List.of());
      assertThat(Replicate.rows(again, replicate, reread))
          .isEqualTo(Replicate.rows(scenario, replicate, watched));
      if (!Replicate.rows(scenario, replicate, untouched)
          .equals(Replicate.rows(scenario, replicate, watched))) {
        moved++;
      }
    }
    assertThat(moved).as("the interventions do something").isPositive();
  }

  @Test
  void aShippedScenarioIsSavedAnywhere() throws Exception {
    ScenarioSource given =
        new ScenarioSource(
            "scenarios/2021.yaml",
            List.of(Setting.parse("states.AZE.non-alignment=0.05")),
            ScenarioSource.PRIOR);

    Path saved = save(new DerivedScenario(given, given.read(), List.of()), "elsewhere.yaml");

    assertThat(Files.readString(saved)).contains("extends: shipped:2021.yaml");
    assertThat(ScenarioReader.read(saved).digest()).isEqualTo(given.read().digest());
  }

  @Test
  void aScenarioSavedTwiceKeepsBothChangesOfAMonth() throws Exception {
    ScenarioSource first = source("2021.yaml");
    ResolvedScenario scenario = first.read();
    MovableTarget isolation = target("alliance.isolation", AllianceVariable.ISOLATION, -1, -1);
    MovableTarget credibility =
        target("alliance.credibility", AllianceVariable.CREDIBILITY, -1, -1);
    save(new DerivedScenario(first, scenario, List.of(moved(3, isolation, 0.9))), "one.yaml");
    ScenarioSource second = source("one.yaml");
    Path two =
        save(
            new DerivedScenario(second, second.read(), List.of(moved(3, credibility, 0.1))),
            "two.yaml");
    assertThat(Files.readString(two)).contains("set by a user in 2021-10 (2)");
    assertThat(source("two.yaml").read().shocks().stream().map(ShockRule::name))
        .contains("set by a user in 2021-10", "set by a user in 2021-10 (2)");
  }

  @Test
  void aRuleChangedOnTheWayIsWrittenAsHeldFromTheStart() throws Exception {
    ScenarioSource source = source("2021.yaml");
    List<Intervention> interventions =
        List.of(
            new Intervention(
                4,
                new Change.OfRule(
                    "alliance.tracks.csto.rule", 0, new VotingRule.QualifiedMajority(0.75))),
            new Intervention(5, new Change.OfPackages("alliance.tracks.csto.packages", 0, false)));
    DerivedScenario derived = new DerivedScenario(source, source.read(), interventions);
    assertThat(derived.heldFromStart())
        .containsExactly("alliance.tracks.csto.rule", "alliance.tracks.csto.packages");
    Path saved = save(derived, "rule.yaml");
    assertThat(source("rule.yaml").read().charter().tracks().get(0).rule())
        .isEqualTo(new VotingRule.QualifiedMajority(0.75));
    assertThat(Files.readString(saved)).doesNotContain("shocks");
  }

  @Test
  void everyNumberSavedSaysThatItIsAssumed() throws Exception {
    ScenarioSource source =
        new ScenarioSource(
            scenarios().resolve("2021.yaml").toString(),
            List.of(Setting.parse("behaviour.psi=0")),
            "");
    Path saved = save(new DerivedScenario(source, source.read(), List.of()), "psi.yaml");
    assertThat(Files.readString(saved))
        .isEqualTo(
            """
            # how it came about
            $schema: schema.json
            format: 2
            name: Partner states for the CSTO, July 2021, changed
            extends: 2021.yaml
            behaviour:
              psi:
                value: 0
                source: 'assumption: set by a user of sim gui'
            """);
  }

  @Test
  void aFileOutsideTheScenariosFolderIsRefused() throws Exception {
    ScenarioSource source = source("2021.yaml");
    DerivedScenario derived = new DerivedScenario(source, source.read(), List.of());
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    assertThatThrownBy(() -> derived.text(elsewhere.resolve("saved.yaml"), List.of()))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("save it in the folder of that file");
  }

  @Test
  void aFileThatTheNewOneWouldExtendIsNotReplaced() throws Exception {
    ScenarioSource source = source("2021-open-gate.yaml");
    DerivedScenario derived = new DerivedScenario(source, source.read(), List.of());
    for (String extended : List.of("2021-open-gate.yaml", "2021.yaml", "base/states.yaml")) {
      assertThatThrownBy(() -> derived.text(scenarios().resolve(extended), List.of()))
          .as(extended)
          .isInstanceOf(ScenarioException.class)
          .hasMessageContaining("save under another name");
    }
    assertThat(derived.text(scenarios().resolve("2018.yaml"), List.of()))
        .as("in the place of one that it does not extend")
        .contains("extends: 2021-open-gate.yaml");
  }

  @Test
  void anItemOfAListWithoutNamesIsRefused() throws Exception {
    ScenarioSource source =
        source("2021.yaml")
            .with(List.of(Setting.parse("shocks.great-power war.effects.1.add=0.4")));
    DerivedScenario derived = new DerivedScenario(source, source.read(), List.of());
    assertThatThrownBy(() -> derived.text(scenarios().resolve("list.yaml"), List.of()))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("write it by hand");
  }

  private Path save(DerivedScenario derived, String name) throws Exception {
    Path file = scenarios().resolve(name);
    Files.writeString(file, derived.text(file, List.of("how it came about")));
    return file;
  }

  private ScenarioSource source(String name) throws IOException {
    return new ScenarioSource(scenarios().resolve(name).toString(), List.of(), "");
  }

  /** A copy of the shipped scenarios. */
  private Path scenarios() throws IOException {
    Path copy = folder.resolve("scenarios");
    return Files.exists(copy) ? copy : ShippedScenarios.copyInto(folder);
  }

  private static Intervention moved(int month, MovableTarget target, double value) {
    return new Intervention(month, new Change.OfVariable(target, value));
  }

  private static MovableTarget target(String path, Variable variable, int first, int second) {
    return new MovableTarget(path, variable, first, second);
  }

  private static int index(ResolvedScenario scenario, String code) {
    return scenario.states().stream().map(Object::toString).toList().indexOf(code);
  }

  private static RunHistory history(
      ResolvedScenario scenario, int replicate, List<Intervention> interventions) {
    InitialWorld initial = Replicate.start(scenario, SEED, replicate).get();
    RunHistory history = new RunHistory(initial.world().states(), initial.charter());
    AllianceModel model = new AllianceModel(initial, Draws.of(SEED, replicate), history);
    interventions.forEach(model::intervene);
    model.start();
    while (!model.over()) {
      model.schedule.step(model);
    }
    return history;
  }
}
