/**
 * What states want: the candidates' interests in a status, what members have against a bid and for
 * it, the market for arms, and choice under noise. Pure functions with one named term each; a
 * utility is the sum of its terms, a vote follows from the ratio of two sums.
 *
 * <p>Entry points: {@link org.alliancesim.interest.Interest}, {@link
 * org.alliancesim.interest.Concern} and {@link org.alliancesim.interest.Voting}. Who evaluates
 * them, and on what state of the world, is in {@code model}.
 */
@NullMarked
package org.alliancesim.interest;

import org.jspecify.annotations.NullMarked;
