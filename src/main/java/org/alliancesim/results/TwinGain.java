package org.alliancesim.results;

import java.time.YearMonth;
import org.alliancesim.world.StateCode;

/**
 * A status gained in a twin history and when: what a batch keeps of its twins. {@code twins.csv}
 * has the same without the month.
 *
 * @param replicate the number, from 0, of the replicate whose inputs the twin shares
 * @param twin which of the replicate's twins, from 1
 * @param state the state
 * @param status the id of a status it ever held in the twin
 * @param month the month in which it first did
 */
public record TwinGain(int replicate, int twin, StateCode state, String status, YearMonth month) {

  /** Where these rows are kept until the run is complete, under the name of what they become. */
  static final Table<TwinGain> TABLE = Table.of(TwinRow.TABLE.fileName(), TwinGain.class);

  public TwinGain {
    Checks.count("replicate", replicate);
    Checks.text("status", status);
  }

  /** The row of {@code twins.csv}. */
  public TwinRow row() {
    return new TwinRow(replicate, twin, state, status);
  }
}
