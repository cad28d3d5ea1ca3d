package org.alliancesim.results;

import java.util.OptionalDouble;

/**
 * A bound of the box in which an outcome is common: a row of {@code box.csv}.
 *
 * @param input the input's path
 * @param low the lowest value inside; empty if it is not bounded from below
 * @param high the highest; empty if it is not bounded from above
 * @param shareBelow the share of all replicates with lower values than the box has
 * @param shareAbove the share with higher ones
 * @param quasiP the probability of so many hits if this bound did nothing
 * @param reproduced in what share of random halves of the replicates the input is bounded too
 */
public record BoundRow(
    String input,
    OptionalDouble low,
    OptionalDouble high,
    double shareBelow,
    double shareAbove,
    double quasiP,
    double reproduced) {

  /** Where these rows are kept. */
  public static final Table<BoundRow> TABLE = Table.of("box.csv", BoundRow.class);

  public BoundRow {
    Checks.text("input", input);
    Checks.finite("low", low);
    Checks.finite("high", high);
  }
}
