package org.alliancesim.model;

import java.io.Serializable;
import java.util.Set;
import org.alliancesim.institution.Criterion;
import org.alliancesim.world.World;

/**
 * What an applicant expects of a bid.
 *
 * @param success π̂, the probability that the gate is passed or waived, the chair tables the bid
 *     and the members admit it
 * @param failed the criteria the applicant fails
 * @param waived the probability that all of them are waived; 1 if none fails
 * @param strongestOpponent the index of the voter likeliest to object; {@link World#NONE} if nobody
 *     has anything against it or the gate is shut for certain
 * @param partner the index of the state with whose open bid it expects to be put to one vote;
 *     {@link World#NONE} if it expects to stand alone
 * @param shutOut whether the track's door is closed, so that no bid is decided
 */
public record Expectation(
    double success,
    Set<Criterion> failed,
    double waived,
    int strongestOpponent,
    int partner,
    boolean shutOut)
    implements Serializable {}
