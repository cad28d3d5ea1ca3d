/**
 * All that is made of a folder of results, figures, tables and page; {@link
 * org.alliancesim.report.rendering.Renderings} is the entry point.
 */
package org.alliancesim.report.rendering;
