package org.alliancesim.experiment;

import java.util.BitSet;
import java.util.List;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.results.RunTables;

/**
 * In which histories of a run an asked event occurs.
 *
 * @param counted the replicates in which its condition holds; all if it has none
 * @param occurred those among them in which it occurs
 */
public record AskedHistories(BitSet counted, BitSet occurred) {

  /** Looks at the rows of a complete run. */
  public static AskedHistories of(RunTables run, AskedEvent asked) {
    AskTally tally =
        Asks.inTables(run.tables(), run.manifest().replicates(), List.of(asked)).tallies().get(0);
    return new AskedHistories(tally.counted(), tally.occurred());
  }
}
