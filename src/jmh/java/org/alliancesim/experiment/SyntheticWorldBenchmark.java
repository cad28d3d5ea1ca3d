package org.alliancesim.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.SamplingDesign;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Histories of invented worlds as states, or the pairs of rivals among them, increase: a fifth of
 * the states are members, everything else is drawn once.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class SyntheticWorldBenchmark {

  private static final long SEED = 7;

  /** How many states there are. */
  @Param({"25", "50", "100", "200"})
  public int states;

  /**
   * How many others each state names as rivals; of two that lie either way in the list of states
   * one does not count, so that there are about half as many pairs as names.
   */
  @Param({"1"})
  public int rivals;

  private ResolvedScenario scenario;
  private Inputs inputs;
  private Histories histories;
  private int next;

  /** Writes the scenario and reads it as a user's. */
  @Setup
  public void read() throws IOException, ScenarioException {
    Path file = Files.createTempFile("synthetic", ".yaml");
    try {
      Files.writeString(file, text());
      scenario = ScenarioReader.read(file);
    } finally {
      Files.delete(file);
    }
    inputs = Inputs.of(scenario, SEED, 0);
    histories = new Histories(scenario);
  }

  /** Inputs, initial world and history, as in a batch. */
  @Benchmark
  public RunHistory replicate() {
    int k = next++ % SamplingDesign.BLOCK;
    return histories.run(inputs.of(k), Draws.of(SEED, k));
  }

  private static String code(int state) {
    return ""
        + (char) ('A' + state / 676)
        + (char) ('A' + state / 26 % 26)
        + (char) ('A' + state % 26);
  }

  private String text() {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder text = new StringBuilder("format: 2\nname: Invented\n");
    text.append("clock: {start: 2021-07, end: 2026-12}\nstates:\n");
    for (int state = 0; state < states; state++) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %s: {name: State %d, military-budget: %d, cinc: %.4f, ideal-point: %.3f,"
                  + " western-ties: {uniform: [0.1, 0.5]}, baseline-threat: {uniform: [0, 0.2]}}%n",
              code(state),
              state,
              random.nextInt(10, 9000),
              random.nextDouble(0.0001, 0.05),
              random.nextDouble(-2, 2)));
    }
    text.append(rivals == 0 ? "" : "rivalries:\n");
    Set<String> pairs = new HashSet<>();
    for (int name = 0; name < states * rivals; name++) {
      int state = name % states;
      int rival = (state + random.nextInt(1, states)) % states;
      if (rival > state && pairs.add(code(state) + code(rival))) {
        text.append(
            String.format(
                Locale.ROOT,
                "  - {between: [%s, %s], level: %.2f, source: assumption}%n",
                code(state),
                code(rival),
                random.nextDouble(0.2, 0.9)));
      }
    }
    text.append("alliance:\n  name: Big\n  chair: {").append(code(0)).append(": 1}\n");
    text.append(
        "  tracks: {main: {name: Main, rule: consensus, session-months: [6, 11], packages: true}}\n");
    text.append("  statuses:\n");
    text.append(
        "    member: {track: main, name: member, rank: 3, full: true, from: [none, partner], votes: 1,"
            + " discount: 0.3, training: 0.8, protection: 1, commitment: 1, ratified: true}\n");
    text.append(
        "    partner: {track: main, name: partner, rank: 1, from: [none], discount: 0.2, training: 0.5,"
            + " protection: 0.2, commitment: 0.4}\n");
    text.append("  holders: {");
    for (int member = 0; member < states / 5; member++) {
      text.append(member == 0 ? "" : ", ").append(code(member)).append(": [member]");
    }
    text.append("}\nexperiment: {replicates: 100, seed: 7}\n");
    return text.toString();
  }
}
