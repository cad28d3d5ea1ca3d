/**
 * The past as a judge: worlds of the past whose outcome is known are simulated, forecasts are
 * scored by what happened, and coefficients of behaviour are learned from it.
 *
 * <p>Entry points: {@link org.alliancesim.hindcast.CaseBank}, which simulates the past under many
 * coefficients, {@link org.alliancesim.hindcast.Calibration}, which weighs them, and {@link
 * org.alliancesim.hindcast.Scorecard}, which scores forecasts. How a single history runs is in
 * {@code model}, how many run is in {@code experiment}.
 */
@NullMarked
package org.alliancesim.hindcast;

import org.jspecify.annotations.NullMarked;
