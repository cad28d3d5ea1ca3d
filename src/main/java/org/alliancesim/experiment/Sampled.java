package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.model.Savings;
import org.alliancesim.results.ParameterTable;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * What follows from the uncertain inputs alone, without running a history: the inputs themselves
 * and the savings on arms.
 *
 * @param parameters the inputs of every replicate
 * @param savings [state][status][replicate], US$ m/yr given the status
 */
record Sampled(ParameterTable parameters, double[][][] savings) {

  static Sampled of(ResolvedScenario scenario, long seed, int replicates) {
    List<ParameterTable.Row> rows = new ArrayList<>(replicates);
    double[][][] savings =
        new double[scenario.states().size()][scenario.charter().statuses().size()][replicates];
    for (int block = 0; block < MonteCarlo.blocks(replicates); block++) {
      Inputs inputs = Inputs.of(scenario, seed, block);
      int first = block * SamplingDesign.BLOCK;
      for (int k = first; k < Math.min(replicates, first + SamplingDesign.BLOCK); k++) {
        double[] values = inputs.of(k);
        rows.add(new ParameterTable.Row(k, values));
        double[][] saving = Savings.of(scenario.initialWorld(values));
        for (int state = 0; state < saving.length; state++) {
          for (int status = 0; status < saving[state].length; status++) {
            savings[state][status][k] = saving[state][status];
          }
        }
      }
    }
    return new Sampled(new ParameterTable(scenario.inputs(), rows), savings);
  }
}
