package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alliancesim.ShippedScenarios;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.model.Change;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sim.util.Interval;

/** What a user moves, without windows. */
class MovesTest {

  private static final long SEED = 7;
  private static final int REPLICATE = 3;
  private static final MovableTarget ISOLATION =
      new MovableTarget("alliance.isolation", AllianceVariable.ISOLATION, -1, -1);
  private static final MovableTarget KAPPA =
      new MovableTarget("behaviour.kappa", Coefficient.KAPPA, -1, -1);

  /** Holds a copy of the scenarios: what is saved lies beside the file that it extends. */
  @TempDir private static Path copies;

  private static Path scenarios;
  private static ScenarioSource source;
  private static ResolvedScenario scenario;

  private final AllianceModelWithUI watched =
      AllianceModelWithUI.of(new Beginning(source, List.of(), scenario, SEED, REPLICATE), () -> {});

  @TempDir private Path folder;

  @BeforeAll
  static void readAnEventfulScenario() throws Exception {
    scenarios = ShippedScenarios.copyInto(copies);
    source =
        new ScenarioSource(
            scenarios.resolve("2021-open-gate.yaml").toString(),
            List.of(Setting.parse("behaviour.kappa=1")),
            ScenarioSource.USUAL);
    scenario = source.read();
  }

  @Test
  void movedBeforeTheStartItHoldsFromTheStart() throws Exception {
    watched.moves().move(new Change.OfVariable(ISOLATION, 0.625));
    assertThat(watched.moves().value(ISOLATION)).isEqualTo(0.625);
    watched.start();
    assertThat(watched.model().alliance().isolation()).isEqualTo(0.625);
    playOn();
    ScenarioSource changed = source.with(List.of(Setting.parse("alliance.isolation=0.625")));
    assertThat(rows(watched)).isEqualTo(batch(changed.read()));
  }

  @Test
  void movedOnTheWayItHoldsFromTheComingMonthOnAndInTheNextHistoryFromTheStart() {
    watched.start();
    play(5);
    double before = watched.model().alliance().isolation();
    watched.moves().move(new Change.OfVariable(ISOLATION, 0.875));
    assertThat(watched.moves().value(ISOLATION)).as("what is to come").isEqualTo(0.875);
    assertThat(watched.model().alliance().isolation()).as("what is").isEqualTo(before);
    watched.step();
    assertThat(watched.model().alliance().isolation()).isEqualTo(0.875);
    assertThat(watched.history().news())
        .anyMatch(
            news -> news.matches("Dec 2021: You set alliance.isolation 0\\.\\d+ → 0\\.88\\."));
    watched.finish();
    watched.start();
    assertThat(watched.model().alliance().isolation()).isEqualTo(0.875);
    assertThat(watched.model().interventions()).isEmpty();
  }

  @Test
  void savedAsAScenarioItHasTheSameHistoryInTheBatch() throws Exception {
    watched.moves().move(new Change.OfVariable(KAPPA, 2.5));
    watched.start();
    play(8);
    watched.moves().move(new Change.OfVariable(ISOLATION, 0.9));
    watched.moves().move(new Change.OfVariable(KAPPA, 0.5));
    playOn();
    assertThat(new ModelTab(watched).saveTo(saved())).isEmpty();
    ResolvedScenario saved = new ScenarioSource(saved().toString(), List.of(), "").read();
    assertThat(rows(watched)).isNotEmpty().isEqualTo(batch(saved)).isNotEqualTo(batch(scenario));
    assertThat(Files.readString(saved()))
        .contains("# sim explain moves-test.yaml --replicate 3 --seed 7\n");
  }

  @Test
  void savedBeforeTheStartTheScenarioHasWhatWasMoved() throws Exception {
    watched.moves().move(new Change.OfVariable(KAPPA, 2.5));
    assertThat(new ModelTab(watched).saveTo(saved())).isEmpty();
    watched.start();
    playOn();
    ResolvedScenario saved = new ScenarioSource(saved().toString(), List.of(), "").read();
    assertThat(batch(saved)).isEqualTo(rows(watched)).isNotEqualTo(batch(scenario));
  }

  @Test
  void aFileSaysWhatItHasOtherThanTheScreen() throws Exception {
    watched.start();
    play(2);
    watched.moves().move(new Change.OfPackages("alliance.tracks.csto.packages", 0, false));
    play(1);
    assertThat(new ModelTab(watched).saveTo(saved()))
        .containsExactly("alliance.tracks.csto.packages");
    assertThat(Files.readString(saved()))
        .contains("holds from its start here:\n# alliance.tracks.csto.packages\n");
  }

  @Test
  void aCheckpointGoesOnAsTheHistoryDid() throws Exception {
    watched.moves().move(new Change.OfVariable(KAPPA, 1.5));
    watched.start();
    play(8);
    watched.moves().move(new Change.OfVariable(ISOLATION, 0.9));
    play(12);
    File checkpoint = folder.resolve("month20.checkpoint").toFile();
    Checkpoint.write(watched.model(), checkpoint.toPath());
    playOn();
    AllianceModelWithUI other =
        AllianceModelWithUI.of(new Beginning(source, List.of(), scenario, 99, 0), () -> {});
    assertThat(other.readNewStateFromCheckpoint(checkpoint)).isTrue();
    assertThat(other.model().month()).isEqualTo(20);
    assertThat(other.label().title())
        .isEqualTo(
            "replicate 3, seed 7, changed: how isolated its leader is from the West"
                + " (alliance.isolation) = 0.9 from 2022-03, inertia (behaviour.kappa) = 1.5");
    assertThat(other.moves().all()).as("what was moved").hasSize(2);
    while (other.step()) {
      assertThat(other.model().over()).isFalse();
    }
    assertThat(Replicate.rows(scenario, REPLICATE, other.history().kept()))
        .isEqualTo(rows(watched));
    assertThat(other.history().news()).isEqualTo(watched.history().news());
    assertThat(other.reproduction().scenario().interventions())
        .isEqualTo(watched.reproduction().scenario().interventions());
  }

  @Test
  void resetForgetsAll() throws Exception {
    watched.moves().move(new Change.OfVariable(ISOLATION, 0.9));
    watched.start();
    play(3);
    watched.moves().move(new Change.OfVariable(KAPPA, 4));
    watched.resetToScenario();
    assertThat(watched.moves().all()).isEmpty();
    watched.start();
    playOn();
    assertThat(rows(watched)).isEqualTo(batch(scenario));
  }

  @Test
  void everyKnobTurnsWhatItShowsAndIsDescribed() {
    List<KnobGroup> groups = KnobGroups.of(watched.moves(), watched.beginning());
    assertThat(groups.stream().map(KnobGroup::title))
        .containsExactly(
            "Alliance",
            "Pressure",
            "Terms of a status",
            "A state",
            "A rivalry",
            "A guarantee",
            "Leverage",
            "A stance",
            "Behaviour");
    watched.start();
    for (KnobGroup group : groups) {
      for (int index = 0; index < group.numProperties(); index++) {
        String name = group.title() + ": " + group.getName(index);
        assertThat(group.getDescription(index)).as(name).isNotBlank();
        Object domain = group.getDomain(index);
        if (domain instanceof Interval interval) {
          double middle = (interval.getMin().doubleValue() + interval.getMax().doubleValue()) / 2;
          assertThat(interval.contains((Double) group.getValue(index))).as(name).isTrue();
          group.setValue(index, String.valueOf(middle));
          assertThat((Double) group.getValue(index))
              .as(name)
              .isCloseTo(middle, within(1e-3 * middle));
        } else if (domain instanceof String[] choices) {
          group.setValue(index, String.valueOf(choices.length - 1));
          assertThat(group.getValue(index)).as(name).isEqualTo(choices.length - 1);
        } else {
          boolean other = !(Boolean) group.getValue(index);
          group.setValue(index, String.valueOf(other));
          assertThat(group.getValue(index)).as(name).isEqualTo(other);
        }
      }
    }
    watched.step();
    assertThat(watched.model().interventions()).hasSizeGreaterThan(50);
    for (KnobGroup group : groups) {
      assertThat(group.numProperties()).isPositive();
    }
  }

  private static Path saved() {
    return scenarios.resolve("moves-test.yaml");
  }

  private void play(int months) {
    for (int month = 0; month < months; month++) {
      watched.step();
    }
  }

  private void playOn() {
    int months = watched.model().month();
    while (watched.step()) {
      months++;
    }
    assertThat(months).isEqualTo(scenario.clock().months() - 1);
    watched.finish();
  }

  private static List<ReplicateRow> rows(AllianceModelWithUI watched) {
    return Replicate.rows(scenario, REPLICATE, watched.history().kept());
  }

  private static List<ReplicateRow> batch(ResolvedScenario other) {
    RunHistory history = new RunHistory(other.states(), other.charter());
    Replicate.run(other, SEED, REPLICATE, history);
    return Replicate.rows(other, REPLICATE, history);
  }
}
