/**
 * From a scenario file to worlds: a resolved scenario of sourced values and distributions, then the
 * initial world of one replicate.
 *
 * <p>Entry point: {@link org.alliancesim.scenario.ScenarioReader}, which gives a {@link
 * org.alliancesim.scenario.ResolvedScenario} or a {@link
 * org.alliancesim.scenario.text.ScenarioException} with every mistake and its place. {@link
 * org.alliancesim.scenario.ScenarioSource} keeps what it takes to read one again, {@link
 * org.alliancesim.scenario.DerivedScenario} writes one from what was changed in another, {@link
 * org.alliancesim.scenario.ScenarioUpgrade} an older file in the format of now. Four rooms, each of
 * which knows those before it: {@code text}, {@code content}, {@code format}, and this one. Running
 * histories is left to {@code model} and {@code experiment}.
 */
@NullMarked
package org.alliancesim.scenario;

import org.jspecify.annotations.NullMarked;
