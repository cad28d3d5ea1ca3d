package org.alliancesim.results;

import java.util.Optional;
import org.alliancesim.world.StateCode;

/**
 * How often something happened on the way of a case of the past, in some histories: a row of a part
 * that is kept until the work is finished.
 *
 * @param pastCase the case's index in its world
 * @param what what happened
 * @param member by whom; empty if nobody in particular
 * @param concern over what; empty if nothing in particular
 * @param count how often
 */
public record TallyRow(
    int pastCase, String what, Optional<StateCode> member, Optional<String> concern, int count) {

  /** Where these rows are kept. */
  public static final Table<TallyRow> TABLE = Table.of("tallies.csv", TallyRow.class);

  public TallyRow {
    Checks.text("what", what);
    Checks.count("count", count);
  }
}
