package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.model.BidForecast;
import org.alliancesim.model.Savings;
import org.alliancesim.results.ParameterTable;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * What follows from the uncertain inputs alone, without running a history: the inputs themselves,
 * the savings on arms, and what would become of a bid in the first month. The last two for the
 * first replicates only, whole blocks of the inputs' design.
 *
 * @param parameters the inputs of every replicate
 * @param savings [replicate][state][status], US$ m/yr given the status
 * @param forecasts [replicate][state][status], see {@link BidForecast#of}
 */
record Sampled(ParameterTable parameters, double[][][] savings, BidForecast[][][] forecasts) {

  /** Enough for 5% and 95% points to be steady. */
  private static final int EVALUATED = 4 * SamplingDesign.BLOCK;

  static Sampled of(ResolvedScenario scenario, long seed, int replicates) {
    List<ParameterTable.Row> rows = new ArrayList<>(replicates);
    int evaluated = Math.min(replicates, EVALUATED);
    double[][][] savings = new double[evaluated][][];
    BidForecast[][][] forecasts = new BidForecast[evaluated][][];
    for (int first = 0; first < replicates; first += SamplingDesign.BLOCK) {
      Inputs inputs = Inputs.of(scenario, seed, first / SamplingDesign.BLOCK);
      for (int k = first; k < Math.min(replicates, first + SamplingDesign.BLOCK); k++) {
        double[] values = inputs.of(k);
        rows.add(new ParameterTable.Row(k, values));
        if (k < evaluated) {
          savings[k] = Savings.of(scenario.initialWorld(values));
          forecasts[k] = BidForecast.of(scenario.initialWorld(values));
        }
      }
    }
    return new Sampled(new ParameterTable(scenario.inputs(), rows), savings, forecasts);
  }
}
