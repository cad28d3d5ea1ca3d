package org.alliancesim.scenario.content;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.alliancesim.institution.Charter;
import org.alliancesim.world.StateCode;

/**
 * What a scenario holds besides its numbers.
 *
 * @param clock the months
 * @param states the states
 * @param pairs which numbers lie between which states
 * @param organisations in alphabetical order
 * @param charter the alliance's rules
 * @param holders the statuses held at the start
 * @param shocks in the order of the file
 * @param hindcast what became of it, in a scenario about the past
 * @param experiment how it is meant to be run
 */
public record ScenarioStructure(
    Clock clock,
    SortedMap<StateCode, StateProfile> states,
    List<PairValue> pairs,
    List<OrganisationProfile> organisations,
    Charter charter,
    SortedMap<StateCode, List<String>> holders,
    List<ShockRule> shocks,
    Optional<Hindcast> hindcast,
    ExperimentSettings experiment) {}
