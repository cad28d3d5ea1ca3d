package org.alliancesim.results;

import java.util.OptionalDouble;

/**
 * How well one forecaster did: a row of {@code scores.csv}. Smaller scores are better.
 *
 * @param forecaster {@code model}, {@code base-rate}, {@code always-no}, {@code gate-only} or
 *     {@code source}
 * @param cases {@code all}, {@code not-by-gate} without those that the gate decided, or {@code
 *     with-source-forecast}
 * @param count how many cases
 * @param clusters in how many clusters
 * @param brier the mean Brier score
 * @param reliability its part from forecasts that are not borne out, at least 0; smaller is better
 * @param resolution its part from telling cases apart, at least 0; larger is better
 * @param uncertainty ō(1−ō), the part that no forecaster can help
 * @param withinBins what is left of the score, from differences within the bins of the three parts
 * @param logScore the mean logarithmic score
 * @param brierLead this Brier score less the model's; empty for the model itself
 * @param brierLeadLow the lower end of its 95% interval, by resampling clusters; empty if there is
 *     but one
 * @param brierLeadHigh the upper end
 * @param logLead this logarithmic score less the model's
 * @param logLeadLow the lower end of its 95% interval
 * @param logLeadHigh the upper end
 */
public record ScoreRow(
    String forecaster,
    String cases,
    int count,
    int clusters,
    double brier,
    double reliability,
    double resolution,
    double uncertainty,
    double withinBins,
    double logScore,
    OptionalDouble brierLead,
    OptionalDouble brierLeadLow,
    OptionalDouble brierLeadHigh,
    OptionalDouble logLead,
    OptionalDouble logLeadLow,
    OptionalDouble logLeadHigh) {

  /** Where these rows are kept. */
  public static final Table<ScoreRow> TABLE = Table.of("scores.csv", ScoreRow.class);

  public ScoreRow {
    Checks.text("forecaster", forecaster);
    Checks.text("cases", cases);
    Checks.share("Brier score", brier);
    Checks.finite("log score", logScore);
    Checks.finite("lead", brierLead);
    Checks.ordered("lead", brierLeadLow, brierLeadHigh);
    Checks.ordered("lead", logLeadLow, logLeadHigh);
  }
}
