package org.alliancesim.scenario.content;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * What a track is mainly for, told from what its status of most commitment asks and gives: the
 * nearest to c and f as security, political and economic organisations are coded in the design of
 * the second model (c = 1, 0.5, 0.3 and f = 0, 0.5, 1). An assumption.
 */
public enum InstitutionKind {
  SECURITY(1, 0),
  POLITICAL(0.5, 0.5),
  ECONOMIC(0.3, 1);

  private final double commitment;
  private final double forum;

  InstitutionKind(double commitment, double forum) {
    this.commitment = commitment;
    this.forum = forum;
  }

  /**
   * The nearest kind.
   *
   * @param commitment c∈[0,1], the obligation to take part and to align
   * @param forum f∈[0,1], business beyond defence
   */
  public static InstitutionKind of(double commitment, double forum) {
    return Arrays.stream(values())
        .min(
            Comparator.comparingDouble(
                kind -> square(kind.commitment - commitment) + square(kind.forum - forum)))
        .orElseThrow();
  }

  private static double square(double number) {
    return number * number;
  }

  /** The word in a file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
