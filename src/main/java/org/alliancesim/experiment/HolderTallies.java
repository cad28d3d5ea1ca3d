package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.HolderRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.TwinGain;

/** How many candidates came to hold each status, and how many hold anything. */
final class HolderTallies {

  private final Map<String, HolderTally> byStatus = new LinkedHashMap<>();
  private final Map<Pathway, HolderTally> byPath = new HashMap<>();
  private final HolderTally all;

  /**
   * Tallies of nothing yet.
   *
   * @param candidates who can gain what
   * @param replicates n ≥ 1
   * @param twins how many twins each of the first replicates has; 0 if there are none
   */
  HolderTallies(List<Pathway> candidates, int replicates, int twins) {
    for (Pathway pair : candidates) {
      byPath.put(
          pair,
          byStatus.computeIfAbsent(pair.status(), status -> new HolderTally(replicates, twins)));
    }
    all = new HolderTally(replicates, twins);
  }

  /** Adds what was gained in a batch and in its twins. */
  void add(BatchResults batch) {
    for (ReplicateRow row : batch.replicates()) {
      if (row.stage() == Stage.HELD) {
        add(new Pathway(row.state(), row.status()), row.replicate(), 0);
      }
    }
    for (TwinGain row : batch.twins()) {
      add(new Pathway(row.state(), row.status()), row.replicate(), row.twin());
    }
  }

  private void add(Pathway pair, int replicate, int history) {
    HolderTally tally = byPath.get(pair);
    if (tally != null) {
      tally.add(replicate, history);
      all.add(replicate, history);
    }
  }

  /** The rows of each status that candidates can gain, and that of all together. */
  List<HolderRow> rows() {
    List<HolderRow> rows = new ArrayList<>();
    byStatus.forEach((status, tally) -> rows.add(tally.row(Optional.of(status))));
    if (!rows.isEmpty()) {
      rows.add(all.row(Optional.empty()));
    }
    return rows;
  }
}
