package org.alliancesim.report.paper;

import org.alliancesim.results.FigureOptions;

/**
 * How wide a figure is printed.
 *
 * @param inches its width
 */
record Print(double inches) {

  /** The width of the text of a page. */
  static final Print PAGE = new Print(6.5);

  /** The width of one of a page's two columns. */
  static final Print COLUMN = new Print(3.4);

  /** So that text of size 12 is printed at 8 points, whatever the width. */
  static final double UNITS_PER_INCH = 720 / 6.5;

  static Print of(FigureOptions options) {
    return options.width().equals(FigureOptions.COLUMN) ? COLUMN : PAGE;
  }

  /** The width in the units in which figures are laid out. */
  double units() {
    return inches * UNITS_PER_INCH;
  }

  boolean isNarrow() {
    return inches < PAGE.inches;
  }
}
