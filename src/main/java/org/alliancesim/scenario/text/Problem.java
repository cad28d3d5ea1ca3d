package org.alliancesim.scenario.text;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One mistake in a scenario.
 *
 * @param origin where it is
 * @param path which value it concerns, for example {@code states.AZE.western-ties}; empty for a
 *     whole file
 * @param message what is wrong, what is allowed, and what may be meant
 */
public record Problem(Origin origin, String path, String message)
    implements Comparable<Problem>, Serializable {

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::origin)
          .thenComparing(Problem::path)
          .thenComparing(Problem::message);

  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }

  /** {@code file:line:column: path: message}. */
  @Override
  public String toString() {
    return origin + ": " + (path.isEmpty() ? "" : path + ": ") + message;
  }
}
