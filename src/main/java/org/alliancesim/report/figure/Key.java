package org.alliancesim.report.figure;

import java.util.List;
import java.util.Set;

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

  /** Those of these keys whose marks occur, and all words alone. */
  static List<Key> occurring(List<Key> keys, Set<Ink> inks) {
    return keys.stream().filter(key -> key.ink() == Ink.NOTE || inks.contains(key.ink())).toList();
  }
}
