package org.alliancesim.report.figure;

import java.util.List;
import org.alliancesim.report.Terms;
import org.alliancesim.results.ComparisonManifest;
import org.alliancesim.results.RunManifest;

/** What figures were made from, in lines. */
final class Origins {

  private Origins() {}

  static List<String> of(RunManifest manifest) {
    return List.of(
        manifest.scenario().name()
            + " – "
            + Terms.histories(manifest.replicates())
            + " of the model, seed "
            + manifest.seed());
  }

  static List<String> of(ComparisonManifest manifest) {
    return List.of(
        "A: " + manifest.scenarioA().name(),
        "B: " + manifest.labelOfB(),
        Terms.histories(manifest.replicates())
            + " of each under the same random numbers, seed "
            + manifest.seed()
            + ", behaviour: "
            + manifest.behaviour().label());
  }
}
