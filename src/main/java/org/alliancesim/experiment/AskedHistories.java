package org.alliancesim.experiment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.query.Passage;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.RunTables;
import org.alliancesim.scenario.ResolvedScenario;

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

  /**
   * The replicates in which an asked event occurs, each with the month in which it came about;
   * without one if it comes about in no one month.
   *
   * @param scenario what is simulated
   * @param rows their rows of replicates.csv
   * @param replicates how many there are
   */
  public static SortedMap<Integer, Optional<YearMonth>> months(
      ResolvedScenario scenario, List<ReplicateRow> rows, int replicates, AskedEvent asked) {
    Asks asks = Asks.withoutTwins(scenario, List.of(asked));
    Map<Integer, List<Passage>> histories = new HashMap<>();
    for (ReplicateRow row : rows) {
      histories
          .computeIfAbsent(row.replicate(), replicate -> new ArrayList<>())
          .add(asks.passage(row));
    }
    SortedMap<Integer, Optional<YearMonth>> months = new TreeMap<>();
    for (int replicate = 0; replicate < replicates; replicate++) {
      List<Passage> history = histories.getOrDefault(replicate, List.of());
      if (asked.occurs(history)) {
        months.put(replicate, asked.since(history));
      }
    }
    return months;
  }
}
