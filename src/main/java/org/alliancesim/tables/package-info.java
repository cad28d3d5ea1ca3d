/**
 * From a user's tables to scenario files: public series by state and year and by pair and year,
 * memberships and rules, as CSV, become a scenario in which each number names the file, the column,
 * the year and the line that it comes from, and whatever the tables lack says that it is assumed.
 *
 * <p>Entry point: {@link org.alliancesim.tables.Tables}, which reads and checks files, and {@link
 * org.alliancesim.tables.TabledScenario}, which makes the text of a scenario from them. The
 * formulas by which raw figures become inputs of the model are classes of their own. What a
 * scenario may say is left to {@code scenario}; {@code docs/data.md} documents columns, formulas
 * and defaults for users.
 */
@NullMarked
package org.alliancesim.tables;

import org.jspecify.annotations.NullMarked;
