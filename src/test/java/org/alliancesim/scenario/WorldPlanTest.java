package org.alliancesim.scenario;

import static org.alliancesim.scenario.Draft.read;
import static org.alliancesim.scenario.Draft.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worlds are completed from what all replicates share; they are those made from nothing. */
class WorldPlanTest {

  private static final int DRAWS = 5;

  /** Files that are no scenarios but parts of some. */
  private static final Path PARTS = Path.of("scenarios", "base");

  @TempDir private Path folder;

  private static List<Object> everything(World world) {
    List<Object> all = new ArrayList<>();
    int n = world.size();
    for (int a = 0; a < n; a++) {
      for (StateVariable variable : StateVariable.values()) {
        all.add(world.get(variable, a));
      }
      all.add(world.hostility(a));
      all.add(held(PairVariable.RIVALRY, world, a, world.rivals(a)));
      all.add(held(PairVariable.STANCE, world, a, world.stances(a)));
      for (int b = 0; b < n; b++) {
        for (PairVariable variable : PairVariable.values()) {
          all.add(world.get(variable, a, b));
        }
        all.add(world.supplierShare(a, b));
        all.add(world.sharePrecedent(a, b));
        all.add(world.position(a, b));
      }
    }
    all.add(world.organisations());
    return all;
  }

  /** Those of whom there is something: whoever a shock may bring in has a place before. */
  private static int[] held(PairVariable variable, World world, int state, int[] others) {
    return Arrays.stream(others).filter(other -> world.get(variable, state, other) != 0).toArray();
  }

  private static void assertSameFromTheTemplate(ResolvedScenario scenario) {
    WorldPlan plan = scenario.plan();
    SplittableRandom random = new SplittableRandom(3);
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] drawn =
          scenario.sample(random.doubles(scenario.inputs().size(), 0.001, 0.999).toArray());
      InitialWorld initial = plan.world(drawn);
      World world = initial.world();
      World whole = plan.whole(plan.numbers(drawn));
      assertThat(everything(world)).usingRecursiveComparison().isEqualTo(everything(whole));
      assertThat(world.rivalPairs())
          .as("room for those that shocks may make rivals, and no more")
          .isBetween(whole.rivalPairs(), whole.rivalPairs() + mayBecomeRivals(initial));
    }
  }

  private static int mayBecomeRivals(InitialWorld initial) {
    return (int)
        initial.shocks().stream()
            .flatMap(shock -> shock.effects().stream())
            .filter(effect -> effect.target().variable() == PairVariable.RIVALRY)
            .map(effect -> Set.of(effect.target().first(), effect.target().second()))
            .distinct()
            .count();
  }

  @Test
  void everyShippedWorldIsTheSame() throws IOException, ScenarioException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(Path.of("scenarios"), 2)) {
      files =
          found
              .filter(file -> file.toString().endsWith(".yaml") && !file.startsWith(PARTS))
              .toList();
    }
    assertThat(files).hasSizeGreaterThan(15);
    for (Path file : files) {
      assertSameFromTheTemplate(ScenarioReader.read(file, List.of()));
    }
  }

  /** Also where what others are derived from is uncertain. */
  @Test
  void whatIsDerivedFollowsWhatIsUncertain() throws ScenarioException {
    String uncertain =
        Draft.SMALL
            .replaceAll("cinc: ([0-9.]+)", "cinc: {uniform: [0, $1]}")
            .replaceAll("ideal-point: (-?[0-9.]+)", "ideal-point: {normal: [$1, 0.5]}");
    ResolvedScenario scenario = read(write(folder, "uncertain.yaml", uncertain));
    assertThat(scenario.inputs())
        .anyMatch(path -> path.endsWith("cinc"))
        .anyMatch(path -> path.endsWith("ideal-point"));
    assertSameFromTheTemplate(scenario);
  }

  @Test
  void aWorldCompletedLaterLeavesTheOthersAlone() throws ScenarioException {
    ResolvedScenario scenario = read(write(folder, "small.yaml", Draft.SMALL));
    double[] drawn = scenario.sample(new double[scenario.inputs().size()]);
    World first = scenario.plan().world(drawn).world();
    List<Object> before = everything(first);
    World second = scenario.plan().world(drawn).world();
    for (PairVariable variable : PairVariable.values()) {
      second.set(variable, 0, 1, 1);
    }
    second.set(StateVariable.RESENTMENT, 0, 1);
    second.setSupplierShare(0, 1, 1);
    assertThat(everything(first)).usingRecursiveComparison().isEqualTo(before);
    assertThat(everything(scenario.plan().world(drawn).world()))
        .usingRecursiveComparison()
        .isEqualTo(before);
  }
}
