/**
 * What states want: the candidates' interests in a status, the members' concerns about a candidate,
 * the market for arms, and choice under noise. Pure functions with one named term each; a utility
 * is the sum of its terms.
 *
 * <p>Entry points: {@link org.alliancesim.interest.Interest} and {@link
 * org.alliancesim.interest.Concern}. Who evaluates them, and on what state of the world, is in
 * {@code model}.
 */
@NullMarked
package org.alliancesim.interest;

import org.jspecify.annotations.NullMarked;
