/**
 * Pictures of a run, a comparison or a hindcast, and tables for papers, made from its tables alone,
 * so that they can be made again without simulating.
 *
 * <p>Entry point: {@link org.alliancesim.report.Renderings}; a hindcast has {@link
 * org.alliancesim.report.Plots} alone. The numbers and their intervals come from {@code results} as
 * they are; nothing is estimated here.
 */
package org.alliancesim.report;
