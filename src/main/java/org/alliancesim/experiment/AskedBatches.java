package org.alliancesim.experiment;

import org.alliancesim.results.BatchResults;
import org.alliancesim.results.KeptWork;
import org.alliancesim.results.OutputException;

/**
 * Takes the batches of a run whose number of histories is open: each is kept, as a run with so many
 * would keep it, and counted by what is asked. Nothing else is made of them yet.
 */
public final class AskedBatches implements MonteCarlo.BatchStore {

  private final KeptWork kept;
  private final String prefix;
  private final boolean twins;
  private final int most;
  private final Asks asks;
  private int next;

  /**
   * Takes up the batches that are kept already.
   *
   * @param kept where they are
   * @param prefix what their names begin with, which tells those of several runs apart
   * @param twins whether replicates have twins
   * @param most how many replicates the run may come to have
   * @param asks what is asked
   */
  AskedBatches(KeptWork kept, String prefix, boolean twins, int most, Asks asks) {
    this.kept = kept;
    this.prefix = prefix;
    this.twins = twins;
    this.most = most;
    this.asks = asks;
  }

  @Override
  public boolean has(int batch) {
    return batch < next || kept.hasBatch(KeptBatches.name(prefix, batch));
  }

  @Override
  public void take(int batch, BatchResults results) {
    prepare(batch, results).run();
  }

  @Override
  public Runnable prepare(int batch, BatchResults results) {
    kept.saveBatch(KeptBatches.name(prefix, batch), results);
    return () -> {
      takeKept(batch);
      count(results);
    };
  }

  /** Counts the batches before one that were kept before. */
  void takeKept(int before) {
    while (next < before) {
      String part = KeptBatches.name(prefix, next);
      count(
          kept.loadBatch(part)
              .orElseThrow(
                  () ->
                      new OutputException(
                          part + " of the unfinished work was changed meanwhile; start again")));
    }
  }

  private void count(BatchResults batch) {
    asks.add(MonteCarlo.replicates(next, most), batch);
    next++;
  }

  /** How many replicates are there. */
  public int replicates() {
    int held = 0;
    for (int batch = 0; batch < MonteCarlo.batches(most); batch++) {
      held += has(batch) ? MonteCarlo.replicates(batch, most) : 0;
    }
    return held;
  }

  /**
   * How many histories, with the twins that there are, are to be simulated from one number to
   * another.
   */
  public long missing(int from, int to) {
    long missing = 0;
    for (int batch = from / MonteCarlo.BATCH;
        from < to && batch < MonteCarlo.batches(to);
        batch++) {
      int all = twins ? MonteCarlo.histories(batch, to) : MonteCarlo.replicates(batch, to);
      missing += has(batch) ? 0 : all;
    }
    return missing;
  }
}
