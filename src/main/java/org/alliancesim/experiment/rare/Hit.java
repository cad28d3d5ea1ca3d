package org.alliancesim.experiment.rare;

/**
 * A weighed history in which the event came about.
 *
 * @param history its number
 * @param weight how much it counts, above 0: 1 if it was drawn as often as it happens
 */
record Hit(int history, double weight) {}
