package org.alliancesim.experiment.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.Pathway;
import org.alliancesim.institution.Charter;
import org.alliancesim.model.BidForecast;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.World;

/**
 * What follows from the inputs of the first replicates at the start of their histories, with none
 * run: forecasts of bids, and the worlds.
 *
 * @param scenario the scenario
 * @param worlds by replicate, the world at the start
 * @param forecasts by replicate, [state][status]
 */
record Forecasts(
    ResolvedScenario scenario, List<InitialWorld> worlds, List<BidForecast[][]> forecasts) {

  /** As many as the tables of a run evaluate. */
  private static final int EVALUATED = 4 * SamplingDesign.BLOCK;

  static Forecasts of(RunSample sample) {
    int evaluated = Math.min(sample.replicates(), EVALUATED);
    List<InitialWorld> worlds = new ArrayList<>();
    List<BidForecast[][]> forecasts = new ArrayList<>();
    for (int replicate = 0; replicate < evaluated; replicate++) {
      double[] values = sample.values(replicate);
      worlds.add(sample.scenario().initialWorld(values));
      forecasts.add(BidForecast.of(sample.scenario().initialWorld(values)));
    }
    return new Forecasts(sample.scenario(), worlds, forecasts);
  }

  /** How likely a bid is admitted, the gate once passed; empty where the members do not vote. */
  Optional<double[]> admission(Pathway path) {
    int state = scenario.states().indexOf(path.state());
    if (scenario.charter().statuses().stream().noneMatch(s -> s.id().equals(path.status()))) {
      return Optional.empty();
    }
    int status = scenario.charter().statusIndex(path.status());
    if (state < 0 || forecasts.isEmpty() || forecasts.get(0)[state][status] == null) {
      return Optional.empty();
    }
    return Optional.of(
        forecasts.stream().mapToDouble(forecast -> forecast[state][status].vote()).toArray());
  }

  /** By state, who is a full member at the start. */
  static boolean[] full(InitialWorld world) {
    Charter charter = world.charter();
    boolean[] full = new boolean[world.holdings().length];
    for (int state = 0; state < full.length; state++) {
      for (int status : world.holdings()[state]) {
        full[state] |= status != World.NONE && charter.statuses().get(status).full();
      }
    }
    return full;
  }
}
