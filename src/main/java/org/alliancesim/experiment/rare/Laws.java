package org.alliancesim.experiment.rare;

import java.util.List;
import org.alliancesim.scenario.ResolvedScenario;

/** Which laws take turns: first with nothing learned, then with what was. */
final class Laws {

  /** λ by which the options that are looked for are raised: e² to e⁶ times the odds. */
  private static final double SLIGHTLY = 2;

  private static final double MUCH = 4;
  private static final double VERY_MUCH = 6;

  private Laws() {}

  /** One history of five under the plain law. */
  static Mixture atFirst(ResolvedScenario scenario, RareEvent event) {
    Law plain = plain(scenario);
    return new Mixture(
        List.of(
            plain,
            raised(plain, event, SLIGHTLY),
            raised(plain, event, MUCH),
            raised(plain, event, VERY_MUCH)),
        0,
        0,
        1,
        1,
        2,
        2,
        2,
        3,
        3,
        3);
  }

  /** Likewise, and two without what was learned, for what was learned may be too narrow. */
  static Mixture learned(ResolvedScenario scenario, RareEvent event, Law learned) {
    Law plain = plain(scenario);
    return new Mixture(
        List.of(
            plain,
            raised(plain, event, SLIGHTLY),
            raised(plain, event, MUCH),
            raised(learned, event, SLIGHTLY),
            raised(learned, event, MUCH),
            raised(learned, event, VERY_MUCH)),
        0,
        0,
        1,
        2,
        3,
        3,
        4,
        4,
        5,
        5);
  }

  private static Law plain(ResolvedScenario scenario) {
    return Law.plain(
        scenario.coordinates().size(),
        scenario.states().size(),
        scenario.charter().statuses().size());
  }

  private static Law raised(Law law, RareEvent event, double lambda) {
    Law raised = law;
    for (RareEvent.Aim aim : event.aims()) {
      raised = raised.withRaised(aim.state(), aim.status(), lambda);
    }
    return raised;
  }
}
