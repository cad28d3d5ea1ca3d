package org.alliancesim.experiment.rare;

import java.util.List;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.Histories;
import org.alliancesim.experiment.Inputs;
import org.alliancesim.model.RunHistory;
import org.alliancesim.scenario.ResolvedScenario;

/** What plain histories say of rare events: what weighed ones are held against. */
final class PlainHistories {

  private static final long SEED = 5;

  private PlainHistories() {}

  /** In how many of the first n each event comes about. */
  static int[] hits(ResolvedScenario scenario, List<RareEvent> events, int n) {
    int[] hits = new int[events.size()];
    Histories room = new Histories(scenario);
    Inputs inputs = Inputs.of(scenario, SEED, 0);
    for (int k = 0; k < n; k++) {
      if (k / SamplingDesign.BLOCK != inputs.block()) {
        inputs = Inputs.of(scenario, SEED, k / SamplingDesign.BLOCK);
      }
      RunHistory history = room.run(inputs.of(k), Draws.of(SEED, k));
      for (int each = 0; each < hits.length; each++) {
        hits[each] += events.get(each).in(history) ? 1 : 0;
      }
    }
    return hits;
  }
}
