package org.alliancesim.experiment;

import org.alliancesim.results.BatchResults;
import org.alliancesim.results.KeptWork;

/** Keeps the batches of one share of a run. What they estimate is told when all are together. */
public final class ShardedBatches implements MonteCarlo.BatchStore {

  private final KeptWork kept;
  private final Shard shard;
  private final int replicates;

  /**
   * Takes up the batches that are kept already.
   *
   * @param kept where they are
   * @param shard which batches are to come
   * @param replicates how many replicates the whole run has
   */
  public ShardedBatches(KeptWork kept, Shard shard, int replicates) {
    this.kept = kept;
    this.shard = shard;
    this.replicates = replicates;
  }

  private boolean holds(int batch) {
    return shard.holds(batch, MonteCarlo.batches(replicates));
  }

  /** Those of other shares are run elsewhere. */
  @Override
  public boolean has(int batch) {
    return !holds(batch) || kept.hasBatch(KeptBatches.name("", batch));
  }

  @Override
  public void take(int batch, BatchResults results) {
    kept.saveBatch(KeptBatches.name("", batch), results);
  }

  @Override
  public Runnable prepare(int batch, BatchResults results) {
    take(batch, results);
    return () -> {};
  }

  /** How many replicates the share has. */
  public int replicates() {
    int held = 0;
    for (int batch = 0; batch < MonteCarlo.batches(replicates); batch++) {
      held += holds(batch) ? MonteCarlo.replicates(batch, replicates) : 0;
    }
    return held;
  }

  /** How many histories, twins among them, are still to be simulated. */
  public long missing() {
    long missing = 0;
    for (int batch = 0; batch < MonteCarlo.batches(replicates); batch++) {
      missing += has(batch) ? 0 : MonteCarlo.histories(batch, replicates);
    }
    return missing;
  }
}
