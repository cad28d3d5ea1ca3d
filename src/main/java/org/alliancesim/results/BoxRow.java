package org.alliancesim.results;

/**
 * A box on the way from everything to few replicates: a row of {@code trajectory.csv}.
 *
 * @param box its number, from 0: everything
 * @param replicates how many lie in it
 * @param hits in how many of these the outcome occurred
 * @param coverage the share of all that occurred which lies in it
 * @param density how often it occurs in it
 * @param mass the share of all replicates that lie in it
 * @param restricted how many inputs it bounds
 * @param chosen whether it is the one that was chosen
 */
public record BoxRow(
    int box,
    int replicates,
    int hits,
    double coverage,
    double density,
    double mass,
    int restricted,
    boolean chosen) {

  /** Where these rows are kept. */
  public static final Table<BoxRow> TABLE = Table.of("trajectory.csv", BoxRow.class);

  public BoxRow {
    Checks.count("box", box);
    Checks.atLeastOne("replicates", replicates);
    Checks.count("hits", hits);
  }
}
