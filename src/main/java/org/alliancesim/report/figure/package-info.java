/**
 * Every figure as data: which rows, in which order, on which axis, with which words and intervals.
 * Decided here once; painters only say how it looks, {@code report.paper} in print and {@code
 * report.html} on the page.
 *
 * <p>Entry point: {@link org.alliancesim.report.figure.Figures}, the lists of all figures.
 */
@NullMarked
package org.alliancesim.report.figure;

import org.jspecify.annotations.NullMarked;
