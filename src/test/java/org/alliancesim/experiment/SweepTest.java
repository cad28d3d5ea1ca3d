package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.Program;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.SweepManifest;
import org.alliancesim.results.SweepTables;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.DesignMethod;
import org.alliancesim.scenario.content.FactorNotation;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {

  private static final int REPLICATES = 20;
  private static final long SEED = 5;

  private static final String TEXT =
      """
      format: 2
      name: Small
      clock: {start: 2021-07, end: 2021-12}
      states:
        AAA: {military-budget: 800}
        BBB: {military-budget: 700}
        LLL: {military-budget: 60000}
      alliance:
        name: Alliance
        chair: {LLL: 1}
        tracks: {main: {name: Main, rule: consensus, session-months: [8, 9, 10, 11]}}
        statuses:
          member: {track: main, full: true, votes: 1}
          partner: {track: main, from: [none]}
        holders: {LLL: [member]}
      """;

  @TempDir private Path folder;
  private ScenarioSource source;
  private ResolvedScenario scenario;

  @BeforeEach
  void read() throws IOException, ScenarioException {
    Path file = Files.writeString(folder.resolve("small.yaml"), TEXT);
    source = new ScenarioSource(file.toString(), List.of(), ScenarioSource.PRIOR);
    scenario = source.read();
  }

  private PlannedSweep plan(int threads) throws ScenarioException {
    return PlannedSweep.of(
        source,
        scenario,
        new SweepRequest(
            DesignMethod.GRID,
            Optional.empty(),
            List.of(FactorNotation.parse("behaviour.kappa=-2,0,3", Origin.COMMAND_LINE)),
            "",
            Origin.COMMAND_LINE),
        SEED,
        REPLICATES,
        threads,
        new Problems());
  }

  private static SweepManifest manifest(PlannedSweep plan) throws ScenarioException {
    return plan.manifest(new Program("p", "1", "cited"), "sim sweep", Instant.EPOCH);
  }

  @Test
  void whatWasDoneBeforeItWasStoppedIsNotDoneAgain() throws ScenarioException {
    PlannedSweep plan = plan(1);
    SweepManifest manifest = manifest(plan);
    SweepTables whole;
    try (ResultFolder undisturbed = ResultFolder.open(folder.resolve("whole"), manifest, false)) {
      Sweep sweep = new Sweep(plan, undisturbed.kept(), done -> {});
      assertThat(sweep.run()).isTrue();
      whole = sweep.tables(manifest);
    }
    Path path = folder.resolve("stopped");
    AtomicInteger first = new AtomicInteger();
    try (ResultFolder opened = ResultFolder.open(path, manifest, false)) {
      AtomicReference<Sweep> running = new AtomicReference<>();
      Sweep sweep =
          new Sweep(
              plan,
              opened.kept(),
              done -> {
                if (first.addAndGet(done) == REPLICATES + 5) {
                  running.get().cancel();
                }
              });
      running.set(sweep);
      assertThat(sweep.run()).isFalse();
      assertThat(sweep.histories()).isEqualTo(REPLICATES);
    }
    AtomicInteger second = new AtomicInteger();
    try (ResultFolder opened = ResultFolder.open(path, manifest, false)) {
      Sweep sweep = new Sweep(plan, opened.kept(), second::addAndGet);
      assertThat(sweep.histories()).isEqualTo(REPLICATES);
      assertThat(sweep.run()).isTrue();
      assertThat(second).hasValue(2 * REPLICATES);
      assertThat(sweep.tables(manifest)).isEqualTo(whole);
    }
    assertThat(whole.rows().stream().mapToInt(row -> row.known().held()).sum())
        .as("something happens, or nothing would be tested")
        .isPositive();
  }

  @Test
  void everyReplicateOfAPointHasTheDrawsOfItsNumber() {
    List<String> measured = new ArrayList<>();
    ExperimentRunner<String> runner =
        new ExperimentRunner<>(
            List.of(PointWorld.of(scenario), PointWorld.of(scenario)),
            SEED,
            REPLICATES,
            2,
            (world, replicate, history) ->
                List.of(replicate + " " + Replicate.rows(world, replicate, history)),
            done -> {});
    assertThat(
            runner.run(
                new ExperimentRunner.Store<>() {
                  @Override
                  public boolean has(int point, int part) {
                    return false;
                  }

                  @Override
                  public void take(int point, int part, List<String> taken) {
                    measured.addAll(taken);
                  }
                }))
        .isTrue();

    assertThat(measured).hasSize(2 * REPLICATES);
    assertThat(measured.subList(REPLICATES, 2 * REPLICATES))
        .isEqualTo(measured.subList(0, REPLICATES));
    double[] inputs = Inputs.of(scenario, SEED, 0).of(7);
    RunHistory history = Replicate.history(scenario, inputs, Draws.of(SEED, 7));
    assertThat(measured.get(7)).isEqualTo("7 " + Replicate.rows(scenario, 7, history));
  }

  @Test
  void aPointOfTheUnitCubeHasTheSameInputsInEveryReplicate() {
    double[] u = new double[scenario.coordinates().size()];
    java.util.Arrays.fill(u, 0.25);
    PointWorld world = PointWorld.at(scenario, u);

    assertThat(world.inputs(scenario, SEED, 0).of(3))
        .isEqualTo(world.inputs(scenario, SEED, 1).of(SamplingDesign.BLOCK + 9))
        .isEqualTo(scenario.sample(u));
  }

  @Test
  void theFilesOfAPointAreThoseOfTheScenarioWithItsValue() throws ScenarioException {
    PlannedSweep plan = plan(2);

    assertThat(plan.worlds().get(2).digest())
        .isEqualTo(
            source
                .with(List.of(org.alliancesim.scenario.content.Setting.parse("behaviour.kappa=3")))
                .read()
                .digest());
    assertThat(plan.cost()).isEqualTo("3 points (grid) of 20 histories each: 60 histories");
  }
}
