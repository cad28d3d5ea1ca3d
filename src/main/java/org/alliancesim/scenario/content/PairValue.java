package org.alliancesim.scenario.content;

import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateCode;

/**
 * A number that lies between two states.
 *
 * @param variable which
 * @param first the patron or holder of a directed variable, else either
 * @param second the other state
 * @param path the number's path
 */
public record PairValue(PairVariable variable, StateCode first, StateCode second, String path) {}
