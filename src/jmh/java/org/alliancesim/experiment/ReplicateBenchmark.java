package org.alliancesim.experiment;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.MonthlyDraws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.RunHistory;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.Dyad;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.World;
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
  private Histories histories;
  private InitialWorld[] worlds;
  private long[] states;
  private int[] first;
  private int[] second;
  private long[] pairs;
  private int next;

  /** Reads the scenario once. */
  @Setup
  public void read() throws ScenarioException {
    scenario = ScenarioReader.read(Path.of("scenarios/2021.yaml"));
    inputs = Inputs.of(scenario, SEED, 0);
    histories = new Histories(scenario);
    worlds = new InitialWorld[SamplingDesign.BLOCK];
    Arrays.setAll(worlds, k -> scenario.initialWorld(inputs.of(k)));
    World world = worlds[0].world();
    states = world.states().stream().mapToLong(StateCode::key).toArray();
    first = new int[world.rivalPairs()];
    second = new int[world.rivalPairs()];
    pairs = new long[world.rivalPairs()];
    int pair = 0;
    for (int state = 0; state < world.size(); state++) {
      for (int rival : world.rivals(state)) {
        if (state < rival) {
          first[pair] = state;
          second[pair] = rival;
          pairs[pair++] = Dyad.key(states[state], states[rival]);
        }
      }
    }
  }

  /** Inputs, initial world and history, as in a batch. */
  @Benchmark
  public RunHistory replicate() {
    int k = next++ % SamplingDesign.BLOCK;
    return histories.run(inputs.of(k), Draws.of(SEED, k));
  }

  /** Inputs and initial world alone. */
  @Benchmark
  public InitialWorld initialWorld() {
    return scenario.initialWorld(inputs.of(next++ % SamplingDesign.BLOCK));
  }

  /**
   * What no history can do without: a look at its states and pairs of rivals with the draws that
   * each month asks of them, and nothing that follows.
   */
  @Benchmark
  public int floor() {
    int k = next++ % SamplingDesign.BLOCK;
    InitialWorld initial = worlds[k];
    World world = initial.world();
    Draws draws = Draws.of(SEED, k);
    MonthlyDraws attention = draws.monthly(RandomProcess.ATTENTION, states);
    MonthlyDraws clashes = draws.monthly(RandomProcess.CLASH, pairs);
    MonthlyDraws settlements = draws.monthly(RandomProcess.SETTLEMENT, pairs);
    int events = 0;
    for (int month = 0; month < initial.months(); month++) {
      for (int state = 0; state < states.length; state++) {
        events += attention.of(state, month) < world.get(StateVariable.WESTERN_TIES, state) ? 1 : 0;
      }
      for (int pair = 0; pair < pairs.length; pair++) {
        double rivalry = world.rivalry(first[pair], second[pair]);
        events += clashes.of(pair, month) < rivalry ? 1 : 0;
        events += settlements.of(pair, month) < rivalry ? 1 : 0;
      }
    }
    return events;
  }
}
