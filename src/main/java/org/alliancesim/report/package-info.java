/**
 * Pictures of a run, a comparison or a hindcast, and tables for papers, made from its tables alone,
 * so that they can be made again without simulating; and the outlines that maps are drawn from.
 *
 * <p>Entry points: {@link org.alliancesim.report.Plots} and {@link
 * org.alliancesim.report.PaperTables}; {@link org.alliancesim.report.rendering} makes both and the
 * page of {@link org.alliancesim.report.html}. The numbers and their intervals come from {@code
 * results} as they are; nothing is estimated here.
 */
@NullMarked
package org.alliancesim.report;

import org.jspecify.annotations.NullMarked;
