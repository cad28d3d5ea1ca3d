package org.alliancesim.experiment.attribution;

import org.alliancesim.experiment.ExperimentRunner;
import org.alliancesim.experiment.SentScenario;
import org.alliancesim.experiment.sensitivity.Factors;
import org.alliancesim.parallel.Errand;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.SentRows;

/**
 * Points of a design in another process, where the design is made again.
 *
 * @param scenario the scenario
 * @param method how its points are chosen
 * @param factors what is varied
 * @param rows N ≥ 1
 * @param interactions whether Sobol indices of second order are asked for
 * @param histories m, how many at each point
 * @param seed the master seed
 */
record DesignErrand(
    SentScenario scenario,
    Method method,
    Factors factors,
    int rows,
    boolean interactions,
    int histories,
    long seed)
    implements Errand {

  @Override
  public Doing begin() {
    ExperimentRunner<ReplicateRow> runner =
        DesignStudy.of(scenario.read(), method, factors, rows, interactions, histories, seed)
            .runner(1, done -> {});
    return part -> SentRows.of(runner.measured(part));
  }
}
