/**
 * Paints figures for print, each as PNG, SVG and PDF in the width of a page or of one of its two
 * columns, with a caption and its data beside it. The only part of reports that knows JFreeChart.
 *
 * <p>Entry point: {@link org.alliancesim.report.paper.Plots}. What a figure shows is decided in
 * {@code report.figure}.
 */
@NullMarked
package org.alliancesim.report.paper;

import org.jspecify.annotations.NullMarked;
