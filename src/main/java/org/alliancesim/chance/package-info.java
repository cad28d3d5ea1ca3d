/**
 * Chance: random numbers that are looked up by name instead of drawn in turn, the distributions of
 * uncertain inputs, and the designs that spread those inputs over the replicates.
 *
 * <p>Entry points: {@link org.alliancesim.chance.Draws} for events within a history, {@link
 * org.alliancesim.chance.SamplingDesign} for inputs. What is drawn, and what it does, is the
 * model's business.
 */
@NullMarked
package org.alliancesim.chance;

import org.jspecify.annotations.NullMarked;
