package org.alliancesim.experiment;

import java.util.List;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * A {@link Pathway} to a status by the members' vote, with the places of its names in a scenario.
 *
 * @param pathway the state and the id of the status
 * @param state the state's index
 * @param status the status's index
 */
record Candidate(Pathway pathway, int state, int status) {

  /** All of {@link Pathway#ofCandidates}. */
  static List<Candidate> all(ResolvedScenario scenario) {
    return Pathway.ofCandidates(scenario).stream()
        .map(
            pathway ->
                new Candidate(
                    pathway,
                    scenario.states().indexOf(pathway.state()),
                    scenario.charter().statusIndex(pathway.status())))
        .toList();
  }
}
