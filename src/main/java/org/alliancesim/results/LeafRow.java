package org.alliancesim.results;

/**
 * A leaf of the classification tree beside the box of an outcome: a row of {@code tree.csv}.
 *
 * @param leaf its number, from 1, the one with the highest density first
 * @param conditions paths of inputs and their bounds, which all hold in it, joined by "and";
 *     "everything" if the tree has no split
 * @param replicates how many lie in it
 * @param hits in how many of these the outcome occurred
 * @param coverage the share of all that occurred which lies in it
 * @param density how often it occurs in it
 * @param mass the share of all replicates that lie in it
 */
public record LeafRow(
    int leaf,
    String conditions,
    int replicates,
    int hits,
    double coverage,
    double density,
    double mass) {

  /** Where these rows are kept. */
  public static final Table<LeafRow> TABLE = Table.of("tree.csv", LeafRow.class);

  public LeafRow {
    Checks.count("leaf", leaf);
    Checks.text("conditions", conditions);
    Checks.atLeastOne("replicates", replicates);
    Checks.count("hits", hits);
  }
}
