package org.alliancesim.explanation;

import java.util.Set;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;

/**
 * Draws as they were, but for one month in which chance falls otherwise.
 *
 * @param draws those of the history
 * @param others those of another history
 * @param redrawn the month that has the others, counted from the start of the clock
 * @param dispositions those that first decided a vote in that month, see {@link Dispositions}
 */
record RedrawnMonth(
    Draws draws, Draws others, int redrawn, Set<Dispositions.Disposition> dispositions)
    implements Draws {

  RedrawnMonth {
    dispositions = Set.copyOf(dispositions);
  }

  @Override
  public double uniform(RandomProcess process, long entity, long month, long detail) {
    boolean otherwise =
        process == RandomProcess.DISPOSITION
            ? dispositions.contains(new Dispositions.Disposition(entity, month))
            : month == redrawn;
    return (otherwise ? others : draws).uniform(process, entity, month, detail);
  }
}
