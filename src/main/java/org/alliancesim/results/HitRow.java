package org.alliancesim.results;

/**
 * A weighed history in which a rare event came about, as it is kept while the work goes on.
 *
 * @param history its number
 * @param weight how much it counts, above 0: 1 if it was drawn as often as it happens
 */
public record HitRow(int history, double weight) {

  /** Where these rows are kept. */
  static final Table<HitRow> TABLE = Table.of("hits.csv", HitRow.class);

  public HitRow {
    Checks.count("history", history);
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("weight must be a finite number above 0, not " + weight);
    }
  }
}
