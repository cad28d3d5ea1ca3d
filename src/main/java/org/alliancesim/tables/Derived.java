package org.alliancesim.tables;

import java.util.List;

/**
 * An input that a formula makes of figures.
 *
 * @param value the input
 * @param words the formula with its parts, for a source
 * @param from the figures that went into it
 */
record Derived(double value, String words, List<Figure> from) {

  /** The source of the input: the formula is an assumption, its figures are cited. */
  String source() {
    String cited = String.join("; ", from.stream().map(Figure::cited).distinct().toList());
    return "assumption: " + words + (cited.isEmpty() ? "" : "; " + cited);
  }
}
