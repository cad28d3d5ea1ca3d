package org.alliancesim.results;

import java.util.List;
import java.util.Optional;

/**
 * The design of a sweep, as its manifest keeps it.
 *
 * @param method how its points were chosen, for example {@code grid}
 * @param points how many there are, the scenario's own among them if it was run
 * @param factors what was varied
 * @param drawn how many points were asked for, if they were drawn
 * @param baseline the number of the point that others are compared with
 * @param baselineWords what names that point, as {@code --baseline} takes it
 * @param digest the SHA-256 of the points: their values and the digests of their scenarios
 */
public record SweptDesign(
    String method,
    int points,
    Optional<Integer> drawn,
    List<SweptFactor> factors,
    int baseline,
    String baselineWords,
    String digest) {

  /** Every combination of levels. */
  public static final String GRID = "grid";

  /** One factor at a time. */
  public static final String ONE_AT_A_TIME = "one-at-a-time";

  public SweptDesign {
    Checks.text("the design's method", method);
    Checks.atLeastOne("points", points);
    Checks.atLeastOne("factors", factors.size());
    Checks.count("baseline", baseline);
    Checks.atMost("baseline", baseline, "the last point", points - 1L);
    Checks.text("the design's digest", digest);
    factors = List.copyOf(factors);
  }

  /** The factors' keys: the columns of the tables. */
  public List<String> keys() {
    return factors.stream().map(SweptFactor::key).toList();
  }

  /** In words, for people: {@code grid of behaviour.psi=0:2:3 and …}. */
  public String inWords() {
    return method
        + " of "
        + String.join(" and ", factors.stream().map(SweptFactor::written).toList());
  }
}
