package org.alliancesim.results;

/**
 * How the ranks of true values are spread in invented pasts, beside what would be spread so by
 * chance: a row of {@code sbc.csv}.
 *
 * @param coefficient the key
 * @param pasts how many pasts were invented
 * @param rank a rank, in (0, 1)
 * @param share the share of pasts in which the true value ranks no higher
 * @param low the lower end of what all shares together lie within in 95 of 100 checks
 * @param high the upper end
 */
public record BandOfRanksRow(
    String coefficient, int pasts, double rank, double share, double low, double high) {

  /** Where these rows are kept. */
  public static final Table<BandOfRanksRow> TABLE = Table.of("sbc.csv", BandOfRanksRow.class);

  public BandOfRanksRow {
    Checks.text("coefficient", coefficient);
    Checks.atLeastOne("pasts", pasts);
    Checks.share("rank", rank);
    Checks.share("share", share);
  }
}
