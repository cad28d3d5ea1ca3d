package org.alliancesim.results;

import org.alliancesim.world.StateCode;

/** A row about one state and one status. */
public interface StatusRow {

  /** The state. */
  StateCode state();

  /** The status's id, or {@link MemberRow#LEFT}. */
  String status();
}
