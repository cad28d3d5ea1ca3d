package org.alliancesim.experiment;

import org.alliancesim.parallel.Errand;
import org.alliancesim.results.RowSelection;
import org.alliancesim.results.SentRows;

/**
 * Batches of a run in another process.
 *
 * @param scenario what is run
 * @param seed the master seed
 * @param replicates how many the whole run has
 * @param twins of each of the first
 * @param rows of how many replicates at most there are expectations
 */
record BatchErrand(SentScenario scenario, long seed, int replicates, int twins, int rows)
    implements Errand {

  @Override
  public Doing begin() {
    MonteCarlo run =
        MonteCarlo.elsewhere(scenario.read(), seed, replicates, twins, new RowSelection(rows));
    return batch ->
        SentRows.of(
            run.batch((int) batch)
                .orElseThrow(() -> new IllegalStateException("a batch was broken off")));
  }
}
