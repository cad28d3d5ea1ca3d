package org.alliancesim.interest;

import java.util.Locale;

/**
 * Where a change of status leads on its track. The options of one direction on one track are close
 * substitutes.
 */
public enum Direction {
  /** By a bid, by resuming, or by a decision of one's own that binds to no less. */
  UP,
  /** By leaving, or by a decision of one's own that binds to less. */
  DOWN;

  /** The word in a file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
