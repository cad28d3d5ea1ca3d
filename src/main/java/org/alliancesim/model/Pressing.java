package org.alliancesim.model;

import java.io.Serializable;

/**
 * One state presses another before a vote.
 *
 * @param presser the index of who presses
 * @param member the index of the voter that is pressed
 * @param strength its part of x·L̂, in [0, 1]; 1 is all the pressure that there can be
 */
public record Pressing(int presser, int member, double strength) implements Serializable {}
