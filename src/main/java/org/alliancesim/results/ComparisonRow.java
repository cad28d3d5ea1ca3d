package org.alliancesim.results;

import org.alliancesim.world.StateCode;

/**
 * How one probability differs between two scenarios, A and B, under the same random numbers: a row
 * of {@code compare.csv}.
 *
 * @param state the candidate or member
 * @param status the id of the status it ever held, or {@link MemberRow#LEFT}
 * @param replicates n, the pairs of histories
 * @param probabilityA the share of A's histories in which it did
 * @param probabilityB the same of B
 * @param difference B minus A, as the paired interval estimates it: (onlyB − onlyA)/(n + 2)
 * @param ciLow the lower end of its 95% interval
 * @param ciHigh its upper end
 * @param onlyA the pairs in which it did in A alone
 * @param onlyB the pairs in which it did in B alone
 * @param both the pairs in which it did in both
 * @param neither the pairs in which it did in neither
 * @param sePaired the standard error of the difference
 * @param seIndependent the one that two runs without common random numbers would have
 * @param narrower the second divided by the first
 */
public record ComparisonRow(
    StateCode state,
    String status,
    int replicates,
    double probabilityA,
    double probabilityB,
    double difference,
    double ciLow,
    double ciHigh,
    int onlyA,
    int onlyB,
    int both,
    int neither,
    double sePaired,
    double seIndependent,
    double narrower)
    implements StatusRow {

  /** Where these rows are kept. */
  public static final Table<ComparisonRow> TABLE = Table.of("compare.csv", ComparisonRow.class);

  public ComparisonRow {
    Checks.text("status", status);
    Checks.share("probability_a", probabilityA);
    Checks.share("probability_b", probabilityB);
    Checks.count("only_a", onlyA);
    Checks.count("only_b", onlyB);
    Checks.count("both", both);
    Checks.count("neither", neither);
    if (replicates < 1 || (long) onlyA + onlyB + both + neither != replicates) {
      throw new IllegalArgumentException(
          "only_a, only_b, both and neither must add up to replicates, at least 1, not to "
              + ((long) onlyA + onlyB + both + neither)
              + " of "
              + replicates);
    }
    Checks.finite("ci_low", ciLow);
    Checks.finite("ci_high", ciHigh);
    Checks.within("difference", difference, ciLow, ciHigh);
    Checks.finite("se_paired", sePaired);
    Checks.finite("se_independent", seIndependent);
    Checks.finite("narrower", narrower);
  }

  /** Whether the interval leaves out 0. */
  public boolean excludesZero() {
    return ciLow > 0 || ciHigh < 0;
  }
}
