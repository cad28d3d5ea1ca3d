package org.alliancesim.explanation;

import java.io.Serializable;

/**
 * What would have made the chair table a bid that it shelved.
 *
 * @param raise by how much whoever holds the chair would have had to value the bid higher when the
 *     council consulted on it: as chair, and where it votes or presses, there too; in units of
 *     goodwill
 * @param pressure the degree x at which the bid would have been put to the vote
 * @param verified whether it is put to the vote with this raise, and not with 1% less, when the
 *     history is run again
 */
public record AgendaFlip(double raise, double pressure, boolean verified) implements Serializable {}
