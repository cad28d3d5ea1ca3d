/**
 * From a scenario file to numbers: YAML with positions, inheritance and validation; then a resolved
 * scenario of sourced values and distributions; then the initial world of one replicate.
 *
 * <p>Entry point: {@link org.alliancesim.scenario.ScenarioReader}, which gives a {@link
 * org.alliancesim.scenario.ResolvedScenario} or a {@link
 * org.alliancesim.scenario.ScenarioException} with every mistake and its place. {@link
 * org.alliancesim.scenario.ScenarioSource} keeps what it takes to read one again, {@link
 * org.alliancesim.scenario.DerivedScenario} writes one from what was changed in another. The format
 * is described once, in {@link org.alliancesim.scenario.ScenarioFormat}; the JSON Schema, the
 * merging of inherited files and {@code --set} all follow it. What a variable means and which
 * values it may take is said in {@code world}; running histories is left to {@code model} and
 * {@code experiment}.
 */
@NullMarked
package org.alliancesim.scenario;

import org.jspecify.annotations.NullMarked;
