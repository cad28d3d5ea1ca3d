package org.alliancesim.past;

/**
 * What the public knows of a candidate at the start of a window, for forecasts that know nothing of
 * the model. All of it is of the world's own rounded inputs.
 *
 * @param meanAffinity F̄∈[−1, 1], its affinity to the members, weighted by their power
 * @param leaderAffinity F∈[−1, 1], its affinity to the leader
 * @param relativePower its power over the leader's, at least 0; 0 where the leader has none
 * @param rivalInside the largest rivalry with a member, in [0, 1]
 * @param nearness how near its territory lies to that of the nearest member, in [0, 1]
 * @param conflict whether there is armed conflict on its territory
 * @param young whether it is a state of less than five years
 * @param members how many full members there are
 */
public record Covariates(
    double meanAffinity,
    double leaderAffinity,
    double relativePower,
    double rivalInside,
    double nearness,
    boolean conflict,
    boolean young,
    int members) {}
