package org.alliancesim.explanation;

import java.io.Serializable;

/**
 * What would have made the chair table a bid that it shelved: its own valuation V_L in W(x) =
 * V_L·P(pass|x) − φ·(1−P(pass|x)) − cost·x·ΣL̂, the members standing where they stood. (A chair
 * that votes and presses would besides have moved them.)
 *
 * @param raise by how much V_L would have had to be higher, just so much that W is above 0
 * @param pressure the degree x at which the bid would have been tabled
 * @param verified whether W, worked out anew, is above 0 at this raise and not at 1% less
 */
public record AgendaFlip(double raise, double pressure, boolean verified) implements Serializable {}
