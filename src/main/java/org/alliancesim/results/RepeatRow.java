package org.alliancesim.results;

/**
 * What another seed taught: a row of {@code repeats.csv}.
 *
 * @param seed the seed
 * @param coefficient the key
 * @param mean the mean of the posterior
 * @param sd its standard deviation
 * @param ess the effective sample size
 * @param paretoK the shape of the tail of the weights
 * @param largestChange the largest difference of a left-out forecast from that of the first seed,
 *     where both folds are learned
 */
public record RepeatRow(
    String seed,
    String coefficient,
    double mean,
    double sd,
    double ess,
    double paretoK,
    double largestChange) {

  /** Where these rows are kept. */
  public static final Table<RepeatRow> TABLE = Table.of("repeats.csv", RepeatRow.class);

  public RepeatRow {
    Checks.text("coefficient", coefficient);
  }
}
