package org.alliancesim.explanation;

import java.io.Serializable;

/**
 * What would have kept a member from holding back its ratification, its draw being the same.
 *
 * @param raise the smallest amount by which its goodwill would have had to be more
 * @param verified whether it does not hold back with this raise, and does with 1% less, when the
 *     history is run again
 */
public record RatificationFlip(double raise, boolean verified) implements Serializable {}
