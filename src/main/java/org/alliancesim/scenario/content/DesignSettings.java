package org.alliancesim.scenario.content;

import java.io.Serializable;
import java.util.List;

/**
 * What a scenario says of a design: which values of what are run.
 *
 * @param method how its points are chosen
 * @param points how many are drawn, at least 1; 0 if it does not say
 * @param factors what is varied; empty if it says nothing
 * @param baseline the values of the point that others are compared with, {@code key=value,…}, or
 *     the word {@code own}; empty if it does not say
 */
public record DesignSettings(DesignMethod method, int points, List<Factor> factors, String baseline)
    implements Serializable {

  /** The most points that a design may have: each is a scenario to read, check and keep. */
  public static final int MOST_POINTS = 10_000;

  /** What holds when a scenario says nothing. */
  public static final DesignSettings NONE = new DesignSettings(DesignMethod.GRID, 0, List.of(), "");

  public DesignSettings {
    factors = List.copyOf(factors);
  }
}
