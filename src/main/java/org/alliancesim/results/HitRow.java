package org.alliancesim.results;

/**
 * A weighed history in which a rare event came about: what is kept of an estimate until it is
 * complete.
 *
 * @param history its number, from 0
 * @param weight how much it counts, at least 0: 1 if it was drawn as often as it happens
 */
public record HitRow(int history, double weight) {

  /** Where these rows are kept. */
  public static final Table<HitRow> TABLE = Table.of("hits.csv", HitRow.class);

  public HitRow {
    Checks.count("history", history);
    Checks.finite("weight", weight);
    if (weight < 0) {
      throw new IllegalArgumentException("a weight must be at least 0, not " + weight);
    }
  }
}
