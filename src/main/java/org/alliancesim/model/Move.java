package org.alliancesim.model;

import java.io.Serializable;

/**
 * What a state has chosen to do about its statuses.
 *
 * @param status the index of the status it applies for or takes; {@code World.NONE}: it leaves
 * @param track the index of the track concerned
 * @param needsVote whether it is a bid
 * @param gain U(s)−U(now), in logit units
 */
record Move(int status, int track, boolean needsVote, double gain) implements Serializable {}
