package org.alliancesim.results;

import org.alliancesim.world.StateCode;

/**
 * An estimate as it stood after some replicates: a row of {@code convergence.csv}.
 *
 * @param state the candidate
 * @param status the status's id
 * @param replicates the histories counted, the first ones
 * @param probability the share of them in which the candidate ever held the status
 * @param ciLow the lower end of the 95% Monte Carlo interval
 * @param ciHigh its upper end
 */
public record ConvergenceRow(
    StateCode state, String status, int replicates, double probability, double ciLow, double ciHigh)
    implements StatusRow {

  /** Where these rows are kept. */
  public static final Table<ConvergenceRow> TABLE =
      Table.of("convergence.csv", ConvergenceRow.class);

  public ConvergenceRow {
    Checks.text("status", status);
    Checks.count("replicates", replicates);
    Checks.probability(probability, ciLow, ciHigh);
  }
}
