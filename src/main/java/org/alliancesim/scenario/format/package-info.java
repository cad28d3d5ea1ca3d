/**
 * The format of scenario files. A {@link org.alliancesim.scenario.format.Key} is declared once, in
 * the {@link org.alliancesim.scenario.format.Section} that has it: the JSON Schema, the messages,
 * the merging of inherited files, {@code --set}, the reading of {@code scenario.content} and what
 * is told of it all follow.
 *
 * <p>Entry points: {@link org.alliancesim.scenario.format.ScenarioSection} reads a merged tree,
 * {@link org.alliancesim.scenario.format.Inheritance} makes one from files, {@link
 * org.alliancesim.scenario.format.ScenarioSchema} is for editors.
 *
 * <p>What a variable means and which values it may take is said in {@code world}.
 */
@NullMarked
package org.alliancesim.scenario.format;

import org.jspecify.annotations.NullMarked;
