package org.alliancesim.results;

import java.util.OptionalDouble;

/**
 * Whether the model's forecasts are better than a rival's: a row of {@code leads.csv}.
 *
 * @param bank {@code frame}, {@code rungs} or {@code decisions}
 * @param scheme what was kept from both
 * @param rival whom the model is compared with
 * @param score {@code brier} or {@code log}
 * @param count on how many questions
 * @param clusteredBy {@code window}, an organisation's, or {@code organisation}
 * @param clusters how many of these
 * @param lead the rival's mean score less the model's: above 0 if the model is better
 * @param ciLow the lower end of its 95% interval, by inverting the wild cluster bootstrap-t; empty
 *     with too few clusters
 * @param ciHigh its upper end
 * @param pBootstrap the two-sided p of no difference by that bootstrap
 * @param pFlip the same by flipping the signs of clusters
 * @param distinguishable whether both are below 0.05 by both kinds of clusters
 */
public record LeadRow(
    String bank,
    String scheme,
    String rival,
    String score,
    int count,
    String clusteredBy,
    int clusters,
    double lead,
    OptionalDouble ciLow,
    OptionalDouble ciHigh,
    double pBootstrap,
    double pFlip,
    boolean distinguishable) {

  /** Where these rows are kept. */
  public static final Table<LeadRow> TABLE = Table.of("leads.csv", LeadRow.class);

  public LeadRow {
    Checks.text("bank", bank);
    Checks.text("rival", rival);
    Checks.finite("lead", lead);
    Checks.ordered("ci", ciLow, ciHigh);
    Checks.share("p_bootstrap", pBootstrap);
    Checks.share("p_flip", pFlip);
  }

  /** The same, once it is known whether all tests agree. */
  public LeadRow judged(boolean told) {
    return new LeadRow(
        bank,
        scheme,
        rival,
        score,
        count,
        clusteredBy,
        clusters,
        lead,
        ciLow,
        ciHigh,
        pBootstrap,
        pFlip,
        told);
  }
}
