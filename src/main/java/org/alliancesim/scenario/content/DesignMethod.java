package org.alliancesim.scenario.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the points of a design are chosen. */
public enum DesignMethod {
  /** Every combination of the factors' levels. */
  GRID("grid", "grid"),
  /**
   * The scenario as it stands and, of each factor in turn, each level while all others keep the
   * scenario's own values.
   */
  ONE_AT_A_TIME("one-at-a-time", "oat"),
  /**
   * Latin hypercube: each factor visits each of as many equal strata as there are points once.
   *
   * <p>Reference: M. D. McKay, R. J. Beckman, W. J. Conover (1979), Technometrics 21(2).
   */
  LATIN_HYPERCUBE("latin-hypercube", "lhs"),
  /**
   * The first points of a Sobol sequence under Owen's scrambling, most even at powers of two.
   *
   * <p>Reference: A. B. Owen (2020), "On dropping the first Sobol' point".
   */
  SOBOL("sobol", "sobol");

  private final String key;
  private final String brief;

  DesignMethod(String key, String brief) {
    this.key = key;
    this.brief = brief;
  }

  /** The word in a scenario file and a manifest, for example {@code latin-hypercube}. */
  public String key() {
    return key;
  }

  /** The word of the field, as short as it is typed: {@code lhs}. */
  public String brief() {
    return brief;
  }

  /** Whether the points are drawn, so that it must be said how many. */
  public boolean samples() {
    return this == LATIN_HYPERCUBE || this == SOBOL;
  }

  /** All words that name one, the short ones first. */
  public static List<String> words() {
    return Arrays.stream(values())
        .flatMap(method -> List.of(method.brief, method.key).stream())
        .distinct()
        .toList();
  }

  /** The one of a word, short or long; empty if there is none. */
  public static Optional<DesignMethod> named(String word) {
    return Arrays.stream(values())
        .filter(method -> method.key.equals(word) || method.brief.equals(word))
        .findFirst();
  }
}
