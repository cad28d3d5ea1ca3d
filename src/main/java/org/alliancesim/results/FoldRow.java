package org.alliancesim.results;

import java.util.Optional;

/**
 * How well the points tried cover what a forecaster learns who has not seen all: a row of {@code
 * folds.csv}.
 *
 * @param bank {@code frame}, which the rungs go with, or {@code decisions}
 * @param scheme {@code organisation}, {@code later} or {@code state}; {@code nothing} for all that
 *     is known
 * @param leftOut the organisation or the state that is left out; empty in other schemes
 * @param answers how many answers are forecast in it
 * @param ess the effective sample size
 * @param paretoK the shape of the tail of the weights
 * @param learned whether there are at least 200 effective points, and the shape is below 0.7
 */
public record FoldRow(
    String bank,
    String scheme,
    Optional<String> leftOut,
    int answers,
    double ess,
    double paretoK,
    boolean learned) {

  /** Where these rows are kept. */
  public static final Table<FoldRow> TABLE = Table.of("folds.csv", FoldRow.class);

  public FoldRow {
    Checks.text("bank", bank);
    Checks.text("scheme", scheme);
    Checks.count("answers", answers);
  }
}
