/**
 * Voting power: what a rule alone gives each voter, in closed form, and what each member did with
 * it in the votes of a run.
 */
@NullMarked
package org.alliancesim.power;

import org.jspecify.annotations.NullMarked;
