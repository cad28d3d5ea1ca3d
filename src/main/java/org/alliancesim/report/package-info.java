/**
 * Pictures of a run, a comparison or a hindcast, and tables for papers, made from its tables alone,
 * so that they can be made again without simulating; and the outlines that maps are drawn from.
 *
 * <p>Entry point: {@link org.alliancesim.report.Renderings}, with the page of {@link
 * org.alliancesim.report.html}; a hindcast has {@link org.alliancesim.report.Plots} alone. The
 * numbers and their intervals come from {@code results} as they are; nothing is estimated here.
 */
package org.alliancesim.report;
