package org.alliancesim.world;

import java.io.Serializable;

/**
 * What a stance is about, for those who read of it.
 *
 * @param about what the position is about; empty if the scenario does not say
 * @param source where it is said; empty if the scenario names none
 */
public record StatedPosition(String about, String source) implements Serializable {}
