package org.alliancesim.explanation;

import org.alliancesim.chance.Draws;
import org.alliancesim.chance.Process;

/**
 * Draws as they were, but for one month in which chance falls otherwise.
 *
 * @param draws those of the history
 * @param others those of another history
 * @param redrawn the month that has the others, counted from the start of the clock
 */
record RedrawnMonth(Draws draws, Draws others, int redrawn) implements Draws {

  @Override
  public double uniform(Process process, long entity, long month, long detail) {
    return (month == redrawn ? others : draws).uniform(process, entity, month, detail);
  }
}
