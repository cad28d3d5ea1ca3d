/**
 * Learning from the past. What frames of all states that might have come in say of inertia,
 * alignment and organisations' levels is worked out from silent histories, in which the states
 * asked about weigh their bids and make none; what decisions on bids say of members' concerns, from
 * the votes that the model expects. Points of coefficients are weighed by how likely they make what
 * happened, with nothing, an organisation, a state or the later worlds left out.
 *
 * <p>Entry points: {@link org.alliancesim.learning.FrameCalibration} and {@link
 * org.alliancesim.learning.DecisionCalibration}. Worlds of the frame come from {@code past}; what
 * left-out forecasts are worth is judged by {@code scoring}.
 */
@NullMarked
package org.alliancesim.learning;

import org.jspecify.annotations.NullMarked;
