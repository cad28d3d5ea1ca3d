/**
 * What a scenario says, as plain values: quantities with their sources, the clock, states and
 * organisations, rules of shocks, cases of the past, what was learned about behaviour.
 *
 * <p>How they are written in a file is left to {@code scenario.format}, how they become worlds to
 * {@code scenario}.
 */
@NullMarked
package org.alliancesim.scenario.content;

import org.jspecify.annotations.NullMarked;
