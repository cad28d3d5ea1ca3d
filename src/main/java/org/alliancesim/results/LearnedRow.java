package org.alliancesim.results;

/**
 * What the past taught about a coefficient: a row of {@code learned.csv}.
 *
 * @param coefficient its key
 * @param priorMean the mean of its prior
 * @param priorSd the prior's standard deviation
 * @param mean the mean of its posterior
 * @param sd the posterior's standard deviation
 * @param low the posterior's 5% point
 * @param high its 95% point
 * @param shrinkage 1 − sd/priorSd; about 0 if nothing was learned, negative if the past spread it
 * @param learned whether spread or mean moved by a tenth of the prior's standard deviation or more
 */
public record LearnedRow(
    String coefficient,
    double priorMean,
    double priorSd,
    double mean,
    double sd,
    double low,
    double high,
    double shrinkage,
    boolean learned) {

  /** Where these rows are kept. */
  public static final Table<LearnedRow> TABLE = Table.of("learned.csv", LearnedRow.class);

  public LearnedRow {
    Checks.text("coefficient", coefficient);
    Checks.finite("mean", mean);
    Checks.finite("sd", sd);
  }
}
