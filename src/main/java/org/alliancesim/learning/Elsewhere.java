package org.alliancesim.learning;

import org.alliancesim.parallel.Engine;

/**
 * Where evidence is asked, if not on threads of this process.
 *
 * @param engine to whose processes the evidence is sent
 * @param frame the worlds that it is of, as they are sent
 */
public record Elsewhere(Engine engine, SentFrame frame) {}
