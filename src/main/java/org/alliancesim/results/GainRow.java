package org.alliancesim.results;

import org.alliancesim.world.StateCode;

/**
 * A status that a state ever held in a history at a point of a design: what is kept of the point
 * until all are done.
 *
 * @param replicate the history's number, from 0
 * @param state the state
 * @param status the id of a status that it ever held, or {@link MemberRow#LEFT}
 */
public record GainRow(int replicate, StateCode state, String status) {

  /** Where these rows are kept. */
  public static final Table<GainRow> TABLE = Table.of("gains.csv", GainRow.class);

  public GainRow {
    Checks.count("replicate", replicate);
    Checks.text("status", status);
  }
}
