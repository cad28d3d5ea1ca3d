/**
 * Files as text and as a tree: YAML in which every value knows its file, line and column; mistakes
 * with their places; what a misspelt word may mean; where the shipped files lie.
 *
 * <p>Entry points: {@link org.alliancesim.scenario.text.SourceFile} for the text of a file, {@link
 * org.alliancesim.scenario.text.YamlReader} for its {@link org.alliancesim.scenario.text.Tree}. No
 * key of a scenario is known here; what may stand where is left to {@code scenario.format}.
 */
@NullMarked
package org.alliancesim.scenario.text;

import org.jspecify.annotations.NullMarked;
