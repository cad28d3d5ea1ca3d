package org.alliancesim.experiment;

import java.util.List;
import java.util.function.Supplier;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.ResolvedScenario;

/** One replicate: a pure function of (resolved scenario, seed, index). */
public final class Replicate {

  private Replicate() {}

  /**
   * Runs a replicate on its own, as the batch does.
   *
   * @param scenario the scenario
   * @param seed the master seed
   * @param index the replicate's number, from 0
   * @param observer who is told what happens
   */
  public static void run(
      ResolvedScenario scenario, long seed, int index, HistoryObserver observer) {
    AllianceModel.run(start(scenario, seed, index).get(), Draws.of(seed, index), observer);
  }

  /**
   * The start of a replicate's history as the batch has it.
   *
   * @return gives a new one each time, for a history takes over what it starts from
   */
  public static Supplier<InitialWorld> start(ResolvedScenario scenario, long seed, int index) {
    double[] inputs = Inputs.of(scenario, seed, index / SamplingDesign.BLOCK).of(index);
    return () -> scenario.initialWorld(inputs);
  }

  /** What the batch writes to replicates.csv of a replicate's history. */
  public static List<ReplicateRow> rows(ResolvedScenario scenario, int index, RunHistory history) {
    return new HistoryRows(scenario).replicate(index, history);
  }

  /** What remains of a history with these inputs and draws. */
  public static RunHistory history(ResolvedScenario scenario, double[] inputs, Draws draws) {
    InitialWorld initial = scenario.initialWorld(inputs);
    RunHistory history = new RunHistory(initial.world().states(), initial.charter());
    AllianceModel.run(initial, draws, history);
    return history;
  }
}
