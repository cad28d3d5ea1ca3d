package org.alliancesim.experiment.rare;

/**
 * What a scout found in a history.
 *
 * @param point by coordinate, where its inputs lie
 * @param promise how likely the event was, roughly, at least 0
 */
record Scouted(double[] point, double promise) {}
