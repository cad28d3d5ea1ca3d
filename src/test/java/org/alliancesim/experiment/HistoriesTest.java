package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.alliancesim.chance.Draws;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.RunHistory;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history in the room of another is the history that it would be in its own. */
class HistoriesTest {

  private static final int HISTORIES = 12;

  /**
   * What is not read before it is written anew: room for copies, forms, and what a flag beside it
   * declares void ({@code block} of words, {@code shown} of what votes showed).
   */
  private static final Set<String> FORMS =
      Set.of(
          "SharedRows.room",
          "Gate.room",
          "Situation.room",
          "Council.room",
          "Council.formsInUse",
          "Valuations.prospect",
          "Valuations.candidacy",
          "Valuations.room",
          "Chair.electorate",
          "StateAgent.menu",
          "Rivalries.rivalries",
          "Rivalries.baselines",
          "Rivalries.tensions",
          "BlockDraws.words",
          "Dispositions.low",
          "Dispositions.high");

  private static ResolvedScenario scenario(String name) throws Exception {
    return ScenarioReader.read(Path.of("scenarios", name + ".yaml"));
  }

  /** Another world each time: every input anywhere in its distribution. */
  private static double[] inputs(ResolvedScenario scenario, Random random) {
    return scenario.sample(random.doubles(scenario.coordinates().size()).toArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021", "2021-open-gate", "sco-2017-vote"})
  void aHistoryAfterAnyOtherIsTheOneItWouldBeAlone(String name) throws Exception {
    ResolvedScenario scenario = scenario(name);
    Histories histories = new Histories(scenario);
    Random random = new Random(36);
    for (int k = 0; k < HISTORIES; k++) {
      double[] inputs = inputs(scenario, random);
      RunHistory alone = Replicate.history(scenario, inputs, Draws.of(5, k));
      RunHistory after = histories.run(inputs, Draws.of(5, k));
      assertThat(differences(after, alone)).as("history %s", k).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-open-gate", "sco-2017-vote"})
  void whatBeginsAnewIsWhatBeginsForTheFirstTime(String name) throws Exception {
    ResolvedScenario scenario = scenario(name);
    Random random = new Random(37);
    AllianceModel used =
        new AllianceModel(
            scenario.initialWorld(inputs(scenario, random)), Draws.of(5, 0), HistoryObserver.NONE);
    for (int k = 1; k <= HISTORIES; k++) {
      used.run();
      double[] inputs = inputs(scenario, random);
      InitialWorld initial = scenario.initialWorld(inputs, used.world());
      used.begin(initial, Draws.of(5, k), HistoryObserver.NONE);
      AllianceModel alone =
          new AllianceModel(scenario.initialWorld(inputs), Draws.of(5, k), HistoryObserver.NONE);
      assertThat(differences(used, alone)).as("history %s", k).isEmpty();
    }
  }

  /** Neither has written into what the scenario keeps for all: it is asked in a copy of its own. */
  @Test
  void whatAShockMovesIsMovedInItsOwnHistoryOnly(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("moved.yaml");
    Files.writeString(
        file,
        """
        format: 2
        name: moved
        extends: shipped:2021-open-gate.yaml
        states:
          AZE: {meets: {capacity: {value: 0, source: "assumption"}}}
        alliance:
          statuses:
            partner:
              criteria:
                capacity: {about: capacity, source: "assumption"}
        shocks:
          - name: capacity grows
            rate: 12
            source: "assumption"
            effects:
              - {path: states.AZE.meets.capacity, set: 1}
              - {path: alliance.statuses.partner.discount, set: 0.5}
              - {path: alliance.isolation, set: 0.5}
              - {path: behaviour.kappa, set: 1}
              - {path: rivalries.ARM-AZE.level, set: 0.5}
              - {path: states.AZE.western-ties, set: 0.5}
        """);
    Histories histories = new Histories(ScenarioReader.read(file));
    for (int k = 0; k < HISTORIES; k++) {
      ResolvedScenario fresh = ScenarioReader.read(file);
      double[] inputs = inputs(fresh, new Random(k));
      RunHistory alone = Replicate.history(fresh, inputs, Draws.of(5, k));
      RunHistory after = histories.run(inputs, Draws.of(5, k));
      assertThat(differences(after, alone)).as("history %s", k).isEmpty();
    }
  }

  /** The controls: what is left over of a history before is found, wherever it is. */
  @Test
  void whatIsLeftOverIsFound() throws Exception {
    ResolvedScenario scenario = scenario("2021-open-gate");
    double[] inputs = inputs(scenario, new Random(38));
    AllianceModel alone =
        new AllianceModel(scenario.initialWorld(inputs), Draws.of(5, 0), HistoryObserver.NONE);
    AllianceModel leftover =
        new AllianceModel(scenario.initialWorld(inputs), Draws.of(5, 0), HistoryObserver.NONE);
    Object dispositions = part(leftover, "situation", "dispositions");
    ((int[]) part(dispositions, "government"))[3] = 1;
    assertThat(differences(leftover, alone)).singleElement().asString().endsWith("government[3]");
    leftover.run();
    leftover.begin(
        scenario.initialWorld(inputs, leftover.world()), Draws.of(5, 0), HistoryObserver.NONE);
    assertThat(differences(leftover, alone)).isEmpty();
    leftover.world().set(org.alliancesim.world.StateVariable.RESENTMENT, 2, 0.5);
    assertThat(differences(leftover, alone)).isNotEmpty();
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

  private static List<String> differences(Object one, Object other) throws Exception {
    List<String> found = new ArrayList<>();
    compare(one, other, "", Collections.newSetFromMap(new IdentityHashMap<>()), found);
    return found;
  }

  private static void compare(
      Object one, Object other, String where, Set<Object> seen, List<String> found)
      throws IllegalAccessException {
    if (one == other || (one != null && !seen.add(one))) {
      return;
    }
    if (one == null || other == null || one.getClass() != other.getClass()) {
      found.add(where);
    } else if (one.getClass().isArray()) {
      int length = Array.getLength(one);
      if (length != Array.getLength(other)) {
        found.add(where);
      }
      for (int each = 0; each < length && each < Array.getLength(other); each++) {
        compareValues(
            Array.get(one, each), Array.get(other, each), where + "[" + each + "]", seen, found);
      }
    } else if (one instanceof List<?> list) {
      compare(list.toArray(), ((List<?>) other).toArray(), where, seen, found);
    } else if (one.getClass().getPackageName().startsWith("org.alliancesim")
        && !one.getClass().isEnum()) {
      for (Class<?> type = one.getClass(); type != null; type = type.getSuperclass()) {
        for (Field field : type.getDeclaredFields()) {
          boolean ours = type.getPackageName().startsWith("org.alliancesim");
          boolean form = FORMS.contains(type.getSimpleName() + "." + field.getName());
          if (ours && !form && !Modifier.isStatic(field.getModifiers())) {
            field.setAccessible(true);
            String place = where + "." + field.getName();
            compareValues(field.get(one), field.get(other), place, seen, found);
          }
        }
      }
    } else if (!one.equals(other)) {
      found.add(where);
    }
  }

  /** Boxed numbers are made anew each time they are read, and so are never seen before. */
  private static void compareValues(
      Object one, Object other, String where, Set<Object> seen, List<String> found)
      throws IllegalAccessException {
    if (one instanceof Number || one instanceof Boolean) {
      if (!one.equals(other)) {
        found.add(where);
      }
    } else {
      compare(one, other, where, seen, found);
    }
  }
}
