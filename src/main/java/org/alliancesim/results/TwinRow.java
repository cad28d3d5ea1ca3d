package org.alliancesim.results;

import org.alliancesim.world.StateCode;

/**
 * A status gained in a twin history, which has a replicate's inputs and new chance: a row of {@code
 * twins.csv}. What was not gained has no row.
 *
 * @param replicate the number, from 0, of the replicate whose inputs the twin shares
 * @param twin which of the replicate's twins, from 1
 * @param state the state
 * @param status the id of a status it ever held in the twin
 */
public record TwinRow(int replicate, int twin, StateCode state, String status) {

  /** Where these rows are kept. */
  public static final Table<TwinRow> TABLE = Table.of("twins.csv", TwinRow.class);

  public TwinRow {
    Checks.count("replicate", replicate);
    Checks.text("status", status);
  }
}
