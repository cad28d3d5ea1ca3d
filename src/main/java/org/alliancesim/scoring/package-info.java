/**
 * Judges forecasts that were made out of sample: proper scores, tests of differences that respect
 * clusters, rivals that know nothing of the model, and the track record that runs show. Pure
 * functions of tables; nothing is simulated here. What is done was fixed before a score was seen
 * (docs/decisions/0043).
 */
@NullMarked
package org.alliancesim.scoring;

import org.jspecify.annotations.NullMarked;
