/**
 * Tables for papers, made from the tables of a run or a comparison alone, so that they can be made
 * again without simulating; the order, the digits and the words of all that is shown; and the
 * outlines that maps are drawn from.
 *
 * <p>Entry point: {@link org.alliancesim.report.PaperTables}; {@link
 * org.alliancesim.report.rendering} makes these, the figures of {@link
 * org.alliancesim.report.figure} in print and the page of {@link org.alliancesim.report.html}. The
 * numbers and their intervals come from {@code results} as they are; nothing is estimated here.
 */
@NullMarked
package org.alliancesim.report;

import org.jspecify.annotations.NullMarked;
