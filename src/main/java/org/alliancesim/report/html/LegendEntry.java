package org.alliancesim.report.html;

import org.alliancesim.report.figure.Key;

/**
 * What a mark means.
 *
 * @param ink the class of the mark in the style sheet
 * @param text what it means
 * @param dot whether it is a dot
 * @param line whether it is a line
 * @param area whether it fills an area of a drawing
 * @param patch whether it is the ground of a cell
 */
record LegendEntry(
    String ink, String text, boolean dot, boolean line, boolean area, boolean patch) {

  static LegendEntry of(Key key) {
    String ink = key.ink().key();
    return switch (key.ink()) {
      case NOTE -> new LegendEntry(ink, key.text(), false, false, false, false);
      case ESTIMATE, HOLLOW -> new LegendEntry(ink, key.text(), true, false, false, false);
      case FAINT, SIDE_A, SIDE_B -> new LegendEntry(ink, key.text(), true, true, false, false);
      case INTERVAL, BAND, CURVE, CURVE_A, CURVE_VAGUE, DIAGONAL ->
          new LegendEntry(ink, key.text(), false, true, false, false);
      case SHADE_0, SHADE_1, SHADE_2, SHADE_3, SHADE_4, SHADE_5, FEW ->
          new LegendEntry(ink, key.text(), false, false, false, true);
      default -> new LegendEntry(ink, key.text(), false, false, true, false);
    };
  }
}
