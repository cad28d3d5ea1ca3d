package org.alliancesim.model;

import java.io.Serializable;

/**
 * A change that a user makes in a history.
 *
 * @param month the month in whose beginning it holds, counted from the start of the clock
 * @param change what changed
 */
public record Intervention(int month, Change change) implements Serializable {
  public Intervention {
    if (month < 0) {
      throw new IllegalArgumentException("a month is counted from 0, not " + month);
    }
  }
}
