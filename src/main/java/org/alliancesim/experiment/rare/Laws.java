package org.alliancesim.experiment.rare;

import java.util.List;
import org.alliancesim.scenario.ResolvedScenario;

/** Which laws take turns. */
final class Laws {

  /**
   * λ by which the options that are looked for are raised: e^1.5 to e⁵ times the odds, times π̂.
   */
  private static final double HARDLY = 1.5;

  private static final double LITTLE = 3;
  private static final double SOME = 4;
  private static final double MUCH = 5;

  private Laws() {}

  /** Nothing is otherwise. */
  static Law plain(ResolvedScenario scenario) {
    return Law.plain(
        scenario.coordinates().size(),
        scenario.states().size(),
        scenario.charter().statuses().size());
  }

  /**
   * One history of ten under the plain law, so that no weight exceeds 10; one with plain inputs,
   * for what was learned of them may be too narrow; and the others with inputs as learned.
   */
  static Mixture learned(ResolvedScenario scenario, RareEvent event, Law learned) {
    Law plain = plain(scenario);
    return new Mixture(
        List.of(
            plain,
            event.raisedIn(plain, SOME),
            event.raisedIn(learned, HARDLY),
            event.raisedIn(learned, LITTLE),
            event.raisedIn(learned, MUCH)),
        0,
        1,
        2,
        3,
        3,
        3,
        3,
        4,
        4,
        4);
  }
}
