package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.alliancesim.chance.Draws;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.BallotOutcome;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.Movement;
import org.alliancesim.model.RunHistory;
import org.alliancesim.model.Shock;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.world.CriterionVariable;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.Variable;
import org.alliancesim.world.VariableCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history in the room of another is the history that it would be in its own. */
class HistoriesTest {

  private static final int HISTORIES = 6;
  private static final String MADE_UP = "made up";

  private static Path file(String name, Path folder) throws IOException {
    return name.equals(MADE_UP) ? MadeUpWorld.in(folder) : Path.of("scenarios", name + ".yaml");
  }

  /** Another world each time: every input anywhere in its distribution. */
  private static double[] inputs(ResolvedScenario scenario, int history) {
    Random random = new Random(history);
    return scenario.sample(random.doubles(scenario.coordinates().size()).toArray());
  }

  /** Neither has it written into what the scenario keeps for all: the other is read afresh. */
  @ParameterizedTest
  @ValueSource(strings = {"2021", "2021-open-gate", "sco-2017-vote", MADE_UP})
  void aHistoryAfterAnyOtherIsTheOneItWouldBeAlone(String name, @TempDir Path folder)
      throws Exception {
    Path file = file(name, folder);
    Histories histories = new Histories(ScenarioReader.read(file));
    for (int k = 0; k < HISTORIES; k++) {
      ResolvedScenario fresh = ScenarioReader.read(file);
      double[] inputs = inputs(fresh, k);
      RunHistory alone = Replicate.history(fresh, inputs, Draws.of(5, k));
      RunHistory after = histories.run(inputs, Draws.of(5, k));
      assertThat(FieldByField.differences(after, alone)).as("history %s", k).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-open-gate", "sco-2017-vote", MADE_UP})
  void whatBeginsAnewIsWhatBeginsForTheFirstTime(String name, @TempDir Path folder)
      throws Exception {
    Path file = file(name, folder);
    ResolvedScenario scenario = ScenarioReader.read(file);
    AllianceModel used = model(scenario, 0);
    for (int k = 1; k <= HISTORIES; k++) {
      used.run();
      InitialWorld initial = scenario.initialWorld(inputs(scenario, k), used.world());
      used.begin(initial, Draws.of(5, k), HistoryObserver.NONE);
      AllianceModel alone = model(ScenarioReader.read(file), k);
      assertThat(FieldByField.differences(used, alone)).as("history %s", k).isEmpty();
    }
  }

  private static AllianceModel model(ResolvedScenario scenario, int history) {
    return new AllianceModel(
        scenario.initialWorld(inputs(scenario, history)),
        Draws.of(5, history),
        HistoryObserver.NONE);
  }

  /** Of the made-up world; so that nothing which may move is left out of what is compared. */
  @Test
  void everythingThatMayMoveIsMoved(@TempDir Path folder) throws Exception {
    ResolvedScenario scenario = ScenarioReader.read(MadeUpWorld.in(folder));
    Set<String> moved = new TreeSet<>();
    HistoryObserver witness =
        new HistoryObserver() {
          @Override
          public void shockStruck(int month, Shock shock, Supplier<List<Movement>> movements) {
            movements.get().stream()
                .filter(Movement::changed)
                .forEach(movement -> moved.add(keyOf(movement.target().variable())));
          }
        };
    List<BallotOutcome> ballots = new ArrayList<>();
    Histories histories = new Histories(scenario);
    for (int k = 0; k < HISTORIES; k++) {
      double[] inputs = inputs(scenario, k);
      AllianceModel.run(scenario.initialWorld(inputs), Draws.of(5, k), witness);
      ballots.addAll(histories.run(inputs, Draws.of(5, k)).ballots());
    }
    Set<String> movable = new TreeSet<>(Set.of("states.*.meets.*"));
    for (VariableCatalogue.Entry entry : VariableCatalogue.all()) {
      if (entry.variable().definition().movable()) {
        movable.add(entry.path());
      }
    }
    assertThat(moved).isEqualTo(movable);
    assertThat(ballots).anyMatch(BallotOutcome::passed).anyMatch(ballot -> !ballot.passed());
  }

  private static String keyOf(Variable variable) {
    return variable instanceof CriterionVariable
        ? "states.*.meets.*"
        : VariableCatalogue.of(variable).path();
  }

  /** The controls: what is left over of a history before is found, wherever it is. */
  @Test
  void whatIsLeftOverIsFound() throws Exception {
    ResolvedScenario scenario = ScenarioReader.read(Path.of("scenarios/2021-open-gate.yaml"));
    AllianceModel alone = model(scenario, 1);
    AllianceModel leftover = model(scenario, 1);
    Object dispositions = part(leftover, "situation", "dispositions");
    ((int[]) part(dispositions, "government"))[3] = 1;
    assertThat(FieldByField.differences(leftover, alone))
        .singleElement()
        .asString()
        .endsWith("government[3]");
    leftover.run();
    leftover.begin(
        scenario.initialWorld(inputs(scenario, 1), leftover.world()),
        Draws.of(5, 1),
        HistoryObserver.NONE);
    assertThat(FieldByField.differences(leftover, alone)).isEmpty();
    leftover.world().set(StateVariable.RESENTMENT, 2, 0.5);
    assertThat(FieldByField.differences(leftover, alone)).isNotEmpty();
  }

  /** So is what was written into what a scenario keeps for all of its histories. */
  @Test
  void whatIsWrittenIntoTheScenarioIsFound(@TempDir Path folder) throws Exception {
    Path file = MadeUpWorld.in(folder);
    ResolvedScenario scenario = ScenarioReader.read(file);
    // a row of which all numbers are certain is the same array for all
    scenario.initialWorld(inputs(scenario, 0)).terms()[StatusVariable.TRAINING.ordinal()][0] = 0.1;
    assertThat(FieldByField.differences(model(scenario, 1), model(ScenarioReader.read(file), 1)))
        .isNotEmpty();
  }

  private static Object part(Object whole, String... fields) throws ReflectiveOperationException {
    Object part = whole;
    for (String name : fields) {
      Field field = part.getClass().getDeclaredField(name);
      field.setAccessible(true);
      part = field.get(part);
    }
    return part;
  }
}
