package org.alliancesim.results;

/**
 * What the model would have expected of the past beside what happened, before and after it was
 * learned from: a row of {@code predictive.csv}.
 *
 * @param bank {@code frame} or {@code rungs}
 * @param statistic what is counted: {@code all}, the answers of a kind of institution that came
 *     true, or {@code nobody}, the worlds in which none did
 * @param of out of how many
 * @param observed how many there were
 * @param priorMean the mean over pasts invented under the priors
 * @param priorLow their 5% point
 * @param priorHigh their 95% point
 * @param priorAbove the share of them with more than was observed, those with as many counted half
 * @param mean the mean over pasts invented under the posterior
 * @param low their 5% point
 * @param high their 95% point
 * @param above the share of them with more than was observed, those with as many counted half
 */
public record PredictiveRow(
    String bank,
    String statistic,
    int of,
    int observed,
    double priorMean,
    double priorLow,
    double priorHigh,
    double priorAbove,
    double mean,
    double low,
    double high,
    double above) {

  /** Where these rows are kept. */
  public static final Table<PredictiveRow> TABLE = Table.of("predictive.csv", PredictiveRow.class);

  public PredictiveRow {
    Checks.text("bank", bank);
    Checks.text("statistic", statistic);
    Checks.count("observed", observed);
    Checks.share("prior_above", priorAbove);
    Checks.share("above", above);
  }
}
