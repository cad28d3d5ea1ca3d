/**
 * All that is made of a folder of results, figures, tables and page; {@link
 * org.alliancesim.report.rendering.Renderings} is the entry point.
 */
@NullMarked
package org.alliancesim.report.rendering;

import org.jspecify.annotations.NullMarked;
