package org.alliancesim.results;

import org.alliancesim.world.StateCode;

/**
 * In which histories of a point of a design a state gained a status: a row of {@code outputs.csv}.
 * A path without a row was gained in none.
 *
 * @param point the point's number, from 0
 * @param state the state
 * @param status the status's id, or {@link MemberRow#LEFT}
 * @param held a letter for each history of the point, 1 where the status was ever held, else 0
 */
public record OutputRow(int point, StateCode state, String status, String held)
    implements StatusRow {

  /** Where these rows are kept. */
  public static final Table<OutputRow> TABLE = Table.of("outputs.csv", OutputRow.class);

  public OutputRow {
    Checks.count("point", point);
    Checks.text("status", status);
    if (!held.matches("[01]*1[01]*")) {
      throw new IllegalArgumentException("held must be 0 and 1, at least one 1, not " + held);
    }
  }
}
