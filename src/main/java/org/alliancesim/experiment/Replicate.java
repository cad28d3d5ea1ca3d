package org.alliancesim.experiment;

import org.alliancesim.chance.Draws;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.RunHistory;
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
    Inputs inputs = Inputs.of(scenario, seed, index / SamplingDesign.BLOCK);
    AllianceModel.run(scenario.initialWorld(inputs.of(index)), Draws.of(seed, index), observer);
  }

  /** What remains of a history with these inputs and draws. */
  public static RunHistory history(ResolvedScenario scenario, double[] inputs, Draws draws) {
    InitialWorld initial = scenario.initialWorld(inputs);
    RunHistory history = new RunHistory(initial.world().states(), initial.charter());
    AllianceModel.run(initial, draws, history);
    return history;
  }
}
