package org.alliancesim.experiment;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.RunHistory;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.text.ScenarioException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Replicates of the shipped scenario of 2021 in a second, and its parts. Run from the project's
 * folder.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class ReplicateBenchmark {

  private static final long SEED = 2021;

  private ResolvedScenario scenario;
  private Inputs inputs;
  private int next;

  /** Reads the scenario once. */
  @Setup
  public void read() throws ScenarioException {
    scenario = ScenarioReader.read(Path.of("scenarios/2021.yaml"));
    inputs = Inputs.of(scenario, SEED, 0);
  }

  /** Inputs, initial world and history, as in a batch. */
  @Benchmark
  public RunHistory replicate() {
    int k = next++ % SamplingDesign.BLOCK;
    return Replicate.history(scenario, inputs.of(k), Draws.of(SEED, k));
  }

  /** Inputs and initial world alone. */
  @Benchmark
  public InitialWorld initialWorld() {
    return scenario.initialWorld(inputs.of(next++ % SamplingDesign.BLOCK));
  }
}
