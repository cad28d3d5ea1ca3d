/**
 * What is true of the world: states, what lies between two states, the organisations they share,
 * and the catalogue of every variable a user can set.
 *
 * <p>Entry points: {@link org.alliancesim.world.World}, the state of the world in one month, and
 * {@link org.alliancesim.world.VariableCatalogue}, the one list behind the scenario schema, {@code
 * --set}, shocks and the tables of {@code docs/odd.md}. Rules of the alliance live in {@code
 * institution}; what states want in {@code interest}; how the world changes in {@code model}.
 */
@NullMarked
package org.alliancesim.world;

import org.jspecify.annotations.NullMarked;
