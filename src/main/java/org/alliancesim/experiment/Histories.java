package org.alliancesim.experiment;

import java.util.function.Function;
import org.alliancesim.chance.Draws;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.ChoiceTilt;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.RunHistory;
import org.alliancesim.scenario.ResolvedScenario;
import org.jspecify.annotations.Nullable;

/**
 * Runs histories of a scenario one after another, each in the room that the one before has left:
 * what a history needs is made once, and begun anew for the next. Each is the same as if it were
 * the first. For one thread.
 */
public final class Histories {

  private final ResolvedScenario scenario;

  /** The history that was run last, whose room is free; null before the first. */
  private @Nullable AllianceModel last;

  /** Histories of a scenario. */
  public Histories(ResolvedScenario scenario) {
    this.scenario = scenario;
  }

  /** What remains of a history with these inputs and draws; kept by nobody else. */
  public RunHistory run(double[] inputs, Draws draws) {
    return run(inputs, draws, kept -> ChoiceTilt.NONE);
  }

  /**
   * The same where some choices have another law.
   *
   * @param tilt that law, for what is kept of the history so far
   */
  public RunHistory run(double[] inputs, Draws draws, Function<RunHistory, ChoiceTilt> tilt) {
    AllianceModel model = last;
    InitialWorld initial =
        model == null
            ? scenario.initialWorld(inputs)
            : scenario.initialWorld(inputs, model.world());
    RunHistory history = new RunHistory(initial.world().states(), initial.charter());
    if (model == null) {
      model = new AllianceModel(initial, draws, history);
      last = model;
    }
    model.begin(initial, draws, history, tilt.apply(history));
    model.run();
    return history;
  }
}
