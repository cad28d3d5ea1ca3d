package org.alliancesim.past;

import java.util.List;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.world.StateCode;

/**
 * A state of a world of the frame, as it was at the start.
 *
 * @param code its code
 * @param name its name
 * @param held the statuses that it holds
 * @param outside whether it weighs in and seeks nothing
 * @param power p∈[0, 1], relative to the strongest state of the world
 * @param nearness how near its territory lies to that of the nearest full member, in [0, 1]
 * @param conflict whether there is armed conflict on its territory
 * @param young whether it is a state of less than five years
 * @param threat θ⁰∈[0, 1]
 * @param leverage L∈[0, 1], how hard the leader can press it
 * @param origin where this stands
 */
record FrameState(
    StateCode code,
    String name,
    List<String> held,
    boolean outside,
    double power,
    double nearness,
    boolean conflict,
    boolean young,
    double threat,
    double leverage,
    Origin origin) {}
