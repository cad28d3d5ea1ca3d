/**
 * The report of a run or a comparison as one HTML page.
 *
 * <p>Entry point: {@link org.alliancesim.report.html.HtmlReport}. Records say what the page shows,
 * in words and in numbers ready to print; the templates beside them in the resources say how it
 * looks. Charts are plain HTML and SVG, so that they follow the reader's screen, colours and screen
 * reader. What a figure shows is decided in {@code report.figure}.
 */
@NullMarked
package org.alliancesim.report.html;

import org.jspecify.annotations.NullMarked;
