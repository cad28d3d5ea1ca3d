/**
 * What is weak in a scenario before it runs: no mistakes, which reading refuses, but what would
 * make a result that surprises or that nobody could believe. What speaks for or against a bid at
 * the start is asked of the model itself. {@link org.alliancesim.review.Weaknesses} is where to
 * begin; what else is weak is one more {@link org.alliancesim.review.Review} there.
 */
@NullMarked
package org.alliancesim.review;

import org.jspecify.annotations.NullMarked;
