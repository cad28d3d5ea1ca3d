package org.alliancesim.scenario.content;

import java.io.Serializable;
import org.alliancesim.world.StateCode;

/**
 * What a scenario says of a state in words.
 *
 * @param code its code
 * @param name its name
 * @param capital its capital's name; empty if the scenario does not say
 * @param outside whether it is an outside power, which weighs in but seeks no status
 */
public record StateProfile(StateCode code, String name, String capital, boolean outside)
    implements Serializable {}
