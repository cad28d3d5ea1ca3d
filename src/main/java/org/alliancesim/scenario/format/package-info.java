/**
 * The format of scenario files, described once in {@link
 * org.alliancesim.scenario.format.ScenarioFormat}: the JSON Schema, the messages, the merging of
 * inherited files, {@code --set} and the reading of {@code scenario.content} from a tree follow it.
 *
 * <p>What a variable means and which values it may take is said in {@code world}.
 */
@NullMarked
package org.alliancesim.scenario.format;

import org.jspecify.annotations.NullMarked;
