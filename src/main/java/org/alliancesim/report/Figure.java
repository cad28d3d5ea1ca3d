package org.alliancesim.report;

import org.jfree.chart.JFreeChart;

/**
 * A chart ready to be written.
 *
 * @param name the file's name without its ending
 * @param title what it shows, in a sentence
 * @param chart the chart
 * @param height in units of which {@link #WIDTH} make the width of a page
 */
record Figure(String name, String title, JFreeChart chart, int height) {

  /** The width of every figure. At 6.5 inches, text of size 12 is printed at 8 points. */
  static final int WIDTH = 720;
}
