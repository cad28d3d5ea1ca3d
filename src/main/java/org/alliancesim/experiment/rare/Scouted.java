package org.alliancesim.experiment.rare;

/**
 * What a scout found in a history.
 *
 * @param point by coordinate, where its inputs lie
 * @param weight what it promised, at least 0, times the plain density of the point over that of the
 *     law by which it was drawn
 */
record Scouted(double[] point, double weight) {}
