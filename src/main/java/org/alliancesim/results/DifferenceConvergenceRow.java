package org.alliancesim.results;

import org.alliancesim.world.StateCode;

/**
 * A difference between two scenarios as it stood after some pairs of histories: a row of {@code
 * compare-convergence.csv}.
 *
 * @param state the candidate or member
 * @param status the id of the status, or {@link MemberRow#LEFT}
 * @param replicates the pairs counted, the first ones, at least 1
 * @param difference B minus A, as in {@link ComparisonRow}
 * @param ciLow the lower end of its 95% interval
 * @param ciHigh its upper end
 */
public record DifferenceConvergenceRow(
    StateCode state, String status, int replicates, double difference, double ciLow, double ciHigh)
    implements StatusRow {

  /** Where these rows are kept. */
  public static final Table<DifferenceConvergenceRow> TABLE =
      Table.of("compare-convergence.csv", DifferenceConvergenceRow.class);

  public DifferenceConvergenceRow {
    Checks.text("status", status);
    if (replicates < 1) {
      throw new IllegalArgumentException("replicates must be at least 1, not " + replicates);
    }
    Checks.finite("ci_low", ciLow);
    Checks.finite("ci_high", ciHigh);
    Checks.within("difference", difference, ciLow, ciHigh);
  }
}
