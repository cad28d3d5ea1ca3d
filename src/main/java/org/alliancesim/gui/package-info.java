/**
 * One history on the screen: one window over MASON's console, a map in layers, charts. It replays
 * what the batch runs until the user moves something ({@code Moves}); opening it without a display
 * is the command line's business. Beside it the batch itself can be run ({@code BackgroundRuns},
 * which knows no window) and watched as its estimates form ({@code MonteCarloPanel}).
 *
 * <p>Entry points: {@link org.alliancesim.gui.AllianceModelWithUI}, and {@link
 * org.alliancesim.gui.MonthMap} for the map of one month without a display.
 */
@NullMarked
package org.alliancesim.gui;

import org.jspecify.annotations.NullMarked;
