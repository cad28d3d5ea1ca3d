package org.alliancesim.report.figure;

/**
 * An entry of a legend.
 *
 * @param ink how it is drawn
 * @param text what it means
 */
public record Key(Ink ink, String text) {

  /** Words alone. */
  static Key note(String text) {
    return new Key(Ink.NOTE, text);
  }
}
