package org.alliancesim.model;

import java.io.Serializable;
import org.alliancesim.world.World;

/**
 * What is over on one track since the state has become a full member on another.
 *
 * @param track the index of the track
 * @param held the index of the status that it held there, a notice included; {@link World#NONE} if
 *     it held none
 * @param sought the index of the status for which it had an open bid there; {@link World#NONE} if
 *     it had none
 */
public record Lapse(int track, int held, int sought) implements Serializable {}
