package org.alliancesim.scenario.content;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.alliancesim.institution.Charter;
import org.alliancesim.world.StateCode;

/**
 * All that a scenario says.
 *
 * @param name its name, for titles
 * @param description what it asks and assumes; empty if it does not say
 * @param questions what it is about, the first one first; none if it does not say
 * @param asks the events it asks about besides, in the grammar of docs/asking.md
 * @param askable one that it could ask; empty if no run could answer any
 * @param clock the months
 * @param states the states
 * @param pairs which numbers lie between which states
 * @param organisations in alphabetical order
 * @param charter the alliance's rules
 * @param holders the statuses held at the start
 * @param bids the bids that are open at the start, in the order of the file
 * @param shocks in the order of the file
 * @param hindcast what became of it, in a scenario about the past
 * @param experiment how it is meant to be run
 * @param citations short names of sources and what they stand for
 * @param values its numbers by path, built-in defaults included
 * @param words what else it says, line by line
 */
public record ScenarioContent(
    String name,
    String description,
    List<Question> questions,
    List<String> asks,
    Optional<Question> askable,
    Clock clock,
    SortedMap<StateCode, StateProfile> states,
    List<PairValue> pairs,
    List<OrganisationProfile> organisations,
    Charter charter,
    SortedMap<StateCode, List<String>> holders,
    List<OpenBid> bids,
    List<ShockRule> shocks,
    Optional<Hindcast> hindcast,
    ExperimentSettings experiment,
    SortedMap<String, String> citations,
    SortedMap<String, SourcedValue> values,
    Words words) {}
