package org.alliancesim.results;

/**
 * A history at a point of a design that counts for something asked: what is kept of the point until
 * all are done.
 *
 * @param replicate the history's number, from 0
 * @param ask which of the asks, from 0
 * @param occurred whether the event occurs
 */
public record AskedRow(int replicate, int ask, boolean occurred) {

  /** Where these rows are kept. */
  public static final Table<AskedRow> TABLE = Table.of("asked.csv", AskedRow.class);

  public AskedRow {
    Checks.count("replicate", replicate);
    Checks.count("ask", ask);
  }
}
