package org.alliancesim.results;

import java.util.List;

/**
 * A factor of a sweep, as its manifest keeps it.
 *
 * @param key the path that is set, or {@code scenario} or {@code behaviour}
 * @param written the factor as it was given, {@code key=values}
 * @param levels its levels in their order, as the tables have them; empty if any number of a range
 *     may be taken
 * @param ends the two ends of such a range; empty for levels
 * @param kept of whole scenarios or coefficients the files of the folder that hold the levels, or
 *     the word that names one; empty for a path
 */
public record SweptFactor(
    String key, String written, List<String> levels, List<String> ends, List<String> kept) {

  public SweptFactor {
    Checks.text("a factor's key", key);
    Checks.text("a factor as written", written);
    levels = List.copyOf(levels);
    ends = List.copyOf(ends);
    if (levels.isEmpty() != (ends.size() == 2)) {
      throw new IllegalArgumentException("a factor has levels or the two ends of a range");
    }
    kept = List.copyOf(kept);
  }

  /** Whether any number of a range may be taken. */
  public boolean continuous() {
    return levels.isEmpty();
  }
}
