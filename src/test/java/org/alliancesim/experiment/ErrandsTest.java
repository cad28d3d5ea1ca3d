package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.experiment.attribution.DesignStudy;
import org.alliancesim.experiment.attribution.Method;
import org.alliancesim.experiment.sensitivity.Factors;
import org.alliancesim.parallel.Cluster;
import org.alliancesim.parallel.ClusterEngine;
import org.alliancesim.parallel.Errand;
import org.alliancesim.query.QueryReader;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.RowSelection;
import org.alliancesim.results.SentRows;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.DesignMethod;
import org.alliancesim.scenario.content.FactorNotation;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done by who got nothing but an errand is what is done here, to the last bit. */
class ErrandsTest {

  private static final long SEED = 5;

  @TempDir private Path folder;

  private static ScenarioSource source(String behaviour) {
    return new ScenarioSource(
        "scenarios/2021-open-gate.yaml",
        List.of(Setting.parse("clock.end=2022-03"), Setting.parse("behaviour.psi=0.4")),
        behaviour);
  }

  /** A process that gets bytes alone, and gives bytes back. */
  private static Cluster otherProcess() {
    return new Cluster() {
      @Override
      public int slots() {
        return 1;
      }

      @Override
      public String told() {
        return "bytes";
      }

      @Override
      public List<byte[]> run(Errand errand, List<Long> numbers) {
        Errand.Doing doing = sent(errand).begin();
        return numbers.stream().map(doing::task).toList();
      }

      @Override
      public void close() {}
    };
  }

  private static Errand sent(Errand errand) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(errand);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (Errand) in.readObject();
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** The batches in the order in which they are handed on, with their inputs. */
  private static List<byte[]> batches(MonteCarlo run) {
    List<byte[]> batches = new ArrayList<>();
    assertThat(
            run.run(
                new MonteCarlo.BatchStore() {
                  @Override
                  public boolean has(int batch) {
                    return batch == 1;
                  }

                  @Override
                  public void take(int batch, BatchResults results) {
                    batches.add(SentRows.of(results));
                  }
                }))
        .isTrue();
    return batches;
  }

  @Test
  void batchesOfARun() throws Exception {
    ScenarioSource source = source(ScenarioSource.POSTERIOR);
    PlannedRun plan =
        PlannedRun.of(source, source.read(), SEED, 130, 1).withRows(new RowSelection(40));
    int[] told = new int[2];
    List<byte[]> here = batches(plan.run(more -> told[0] += more));
    List<byte[]> there =
        batches(
            plan.run(more -> told[1] += more).on(new ClusterEngine(otherProcess()), plan.sent()));
    assertThat(here).hasSize(2);
    assertThat(there).containsExactlyElementsOf(here);
    assertThat(told[1]).as("histories told of").isEqualTo(told[0]);
  }

  /** A row keeps what is not rounded, and inputs keep every bit. */
  @Test
  void whatArrivesIsWhatWasSent() throws Exception {
    ScenarioSource source = source(ScenarioSource.PRIOR);
    ResolvedScenario scenario = source.read();
    MonteCarlo run =
        new MonteCarlo(scenario, SEED, 20, 1, histories -> {}).withExpectations(RowSelection.ALL);
    BatchResults batch = run.batch(0).orElseThrow();
    BatchResults arrived = SentRows.batch(SentRows.of(batch));
    assertThat(arrived.replicates()).isEqualTo(batch.replicates()).isNotEmpty();
    assertThat(arrived.ballots()).isEqualTo(batch.ballots()).isNotEmpty();
    assertThat(arrived.twins()).isEqualTo(batch.twins());
    assertThat(arrived.expectations()).isEqualTo(batch.expectations()).isNotEmpty();
    assertThat(arrived.inputs().orElseThrow().bids())
        .isEqualTo(batch.inputs().orElseThrow().bids())
        .isNotEmpty();
    assertThat(arrived.inputs().orElseThrow().parameters().get(19).values())
        .containsExactly(batch.inputs().orElseThrow().parameters().get(19).values());
  }

  @Test
  void pointsOfASweepAlsoOfOtherScenariosAndCoefficients() throws Exception {
    Path learned =
        Files.writeString(folder.resolve("learned.json"), Posterior.shipped().orElseThrow().json());
    ScenarioSource source = source(ScenarioSource.PRIOR);
    PlannedSweep plan =
        PlannedSweep.of(
            source,
            source.read(),
            new SweepRequest(
                DesignMethod.GRID,
                Optional.empty(),
                List.of(
                    FactorNotation.parse(
                        "scenario=scenarios/2021.yaml,scenarios/2021-open-gate.yaml",
                        Origin.COMMAND_LINE),
                    FactorNotation.parse("behaviour.psi=0,1", Origin.COMMAND_LINE),
                    FactorNotation.parse("behaviour=prior," + learned, Origin.COMMAND_LINE)),
                "",
                Origin.COMMAND_LINE),
            SEED,
            6,
            1,
            new Problems());
    plan.ask(List.of(QueryReader.read("any new partner", Asks.vocabulary(source.read()))));
    ExperimentRunner<Record> here =
        new ExperimentRunner<>(
            plan.worlds(),
            SEED,
            6,
            1,
            (of, replicate, history) -> Sweep.measure(plan.asked(), of, replicate, history),
            done -> {});
    Errand.Doing there = sent(plan.errand()).begin();
    assertThat(plan.points()).isEqualTo(8);
    for (int point = 0; point < plan.points(); point++) {
      assertThat(SentRows.gainsAndAsked(there.task(point)))
          .as("point %d", point)
          .containsExactlyInAnyOrderElementsOf(here.measured(point))
          .isNotEmpty();
    }
  }

  @Test
  void pointsOfADesign() throws Exception {
    ScenarioSource source =
        new ScenarioSource("scenarios/2021-open-gate.yaml", List.of(), ScenarioSource.PRIOR);
    ResolvedScenario scenario = source.read();
    for (Method method : Method.values()) {
      DesignStudy study =
          DesignStudy.of(
              scenario, method, Factors.single(scenario.coordinates()), 2, false, 2, SEED);
      List<ReplicateRow> here = measured(study.runner(1, done -> {}));
      SentScenario sent = new SentScenario.Envelope().of(source, scenario);
      List<ReplicateRow> there =
          measured(study.runner(new ClusterEngine(otherProcess()), sent, done -> {}));
      assertThat(here).isNotEmpty();
      assertThat(there).as(method.key()).isEqualTo(here);
    }
  }

  /** Of the first points. */
  private static List<ReplicateRow> measured(ExperimentRunner<ReplicateRow> runner) {
    List<ReplicateRow> all = new ArrayList<>();
    runner.run(
        new ExperimentRunner.Store<>() {
          @Override
          public boolean has(int point, int part) {
            return point >= 40;
          }

          @Override
          public void take(int point, int part, List<ReplicateRow> rows) {
            all.addAll(rows);
          }
        });
    return all;
  }

  @Test
  void anotherScenarioThanWasSentIsRefused() throws ScenarioException {
    ScenarioSource source = source(ScenarioSource.PRIOR);
    SentScenario sent = new SentScenario.Envelope().of(source, source.read());
    assertThat(sent.read().digest()).isEqualTo(source.read().digest());
    SentScenario changed =
        new SentScenario(sent.text(), List.of(), sent.posterior(), sent.identity());
    assertThatThrownBy(changed::read).hasMessageContaining("is another one where it arrived");
  }
}
