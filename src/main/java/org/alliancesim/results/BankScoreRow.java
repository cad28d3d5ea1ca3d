package org.alliancesim.results;

import java.util.OptionalDouble;

/**
 * How well one forecaster did on one bank of questions about the past: a row of {@code
 * bank-scores.csv}. Smaller scores are better.
 *
 * @param bank {@code frame}, {@code rungs} or {@code decisions}
 * @param scheme what was kept from the forecaster
 * @param forecaster who
 * @param count how many questions
 * @param clusters organisations and windows
 * @param happened how many came in
 * @param expected how many were forecast to, Σp
 * @param brier the mean Brier score
 * @param log the mean logarithmic score
 * @param auc the area under the ROC curve; empty if all happened, or none
 * @param aucLow the lower end of its 95% interval by clusters
 * @param aucHigh its upper end
 * @param slope of what happened on logit(p); 1 is perfect
 * @param slopeLow the lower end of its 95% interval by clusters
 * @param slopeHigh its upper end
 * @param intercept of the same regression; 0 is perfect
 * @param interceptLow the lower end of its interval
 * @param interceptHigh its upper end
 * @param inTheLarge the intercept at slope 1
 * @param nobody in how many worlds nobody came in
 * @param nobodyExpected Σ Π(1−p) over worlds
 * @param waited the mean year of those that came in; empty where it is not known
 * @param waitExpected what the forecaster expected, Σ p·wait/Σ p
 * @param unlearned questions of folds that were not learned
 */
public record BankScoreRow(
    String bank,
    String scheme,
    String forecaster,
    int count,
    int clusters,
    int happened,
    double expected,
    double brier,
    double log,
    OptionalDouble auc,
    OptionalDouble aucLow,
    OptionalDouble aucHigh,
    OptionalDouble slope,
    OptionalDouble slopeLow,
    OptionalDouble slopeHigh,
    OptionalDouble intercept,
    OptionalDouble interceptLow,
    OptionalDouble interceptHigh,
    OptionalDouble inTheLarge,
    int nobody,
    double nobodyExpected,
    OptionalDouble waited,
    OptionalDouble waitExpected,
    int unlearned) {

  /** Where these rows are kept. */
  public static final Table<BankScoreRow> TABLE = Table.of("bank-scores.csv", BankScoreRow.class);

  public BankScoreRow {
    Checks.text("bank", bank);
    Checks.text("scheme", scheme);
    Checks.text("forecaster", forecaster);
    Checks.share("Brier score", brier);
    Checks.finite("log score", log);
    Checks.share("auc", auc);
    Checks.band("auc", aucLow, aucHigh);
    Checks.ordered("slope", slopeLow, slopeHigh);
    Checks.ordered("intercept", interceptLow, interceptHigh);
  }
}
