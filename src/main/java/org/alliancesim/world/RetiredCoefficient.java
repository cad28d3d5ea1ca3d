package org.alliancesim.world;

import java.util.Arrays;
import java.util.Optional;

/** A coefficient of the first model that is no more, and why; files that set one are refused. */
public enum RetiredCoefficient {
  GAMMA_0(
      "gamma-0",
      "goodwill to a candidate is the unit now, in which gamma-riv, gamma-patron, gamma-bloc,"
          + " gamma-aff, gamma-stance, psi and cost are given; how sharply votes follow is"
          + " decisiveness"),
  GAMMA_GAIN(
      "gamma-gain", "that a newcomer makes the alliance stronger moved no vote that was measured"),
  GAMMA_SALES("gamma-sales", "a member's arms sales moved no vote that was measured"),
  GAMMA_ENTRAP("gamma-entrap", "the candidate's enemies moved no vote that was measured"),
  RATIFICATION(
      "ratification",
      "each institution has its own, alliance.ratification, the mean time in months until the last"
          + " member has ratified; a monthly probability r is H_n/r months, with H_n = 1 + 1/2 + … +"
          + " 1/n and n the members that vote (2.45 if there are six)");

  private static final String IS_NONE = "is no coefficient any more: ";

  private final String key;
  private final String reason;

  RetiredCoefficient(String key, String reason) {
    this.key = key;
    this.reason = reason;
  }

  /** The key as it was written below {@code behaviour}. */
  public String key() {
    return key;
  }

  /** Why it is no more and what has taken its place, as the end of a sentence. */
  public String reason() {
    return reason;
  }

  /** What a user is told who sets a coefficient with this key; empty if there never was one. */
  public static Optional<String> complaint(String key) {
    return Arrays.stream(values())
        .filter(retired -> retired.key.equals(key))
        .findFirst()
        .map(retired -> IS_NONE + retired.reason);
  }
}
