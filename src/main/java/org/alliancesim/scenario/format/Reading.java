package org.alliancesim.scenario.format;

import java.util.Optional;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.text.Problems;

/**
 * What is collected while a scenario is read.
 *
 * @param problems its mistakes
 * @param values its numbers
 * @param told what else it says
 */
record Reading(Problems problems, Values values, Told told) {

  /**
   * The beginning of a reading.
   *
   * @param posterior what was learned of behaviour; if empty, coefficients have their priors
   */
  static Reading of(Problems problems, Optional<Posterior> posterior) {
    return new Reading(problems, new Values(problems, posterior), new Told());
  }
}
