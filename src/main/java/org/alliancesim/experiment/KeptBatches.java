package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.KeptWork;

/** The batches of a run, in memory and, until it is complete, in its folder. */
public final class KeptBatches implements MonteCarlo.BatchStore {

  private final KeptWork kept;
  private final String prefix;
  private final int replicates;
  private final SortedMap<Integer, BatchResults> results = new TreeMap<>();

  /**
   * Takes up the batches that are kept already.
   *
   * @param kept where they are
   * @param prefix what their names begin with, which tells those of several runs apart
   * @param replicates how many replicates the run has, at least 1: no batch beyond them counts
   */
  public KeptBatches(KeptWork kept, String prefix, int replicates) {
    this.kept = kept;
    this.prefix = prefix;
    this.replicates = replicates;
    for (int batch = 0; batch < MonteCarlo.batches(replicates); batch++) {
      int number = batch;
      kept.loadBatch(name(batch)).ifPresent(loaded -> results.put(number, loaded));
    }
  }

  private String name(int batch) {
    return String.format(Locale.ROOT, "%sbatch-%05d", prefix, batch);
  }

  @Override
  public boolean has(int batch) {
    return results.containsKey(batch);
  }

  @Override
  public void take(int batch, BatchResults taken) {
    kept.saveBatch(name(batch), taken);
    results.put(batch, taken);
  }

  /** How many replicates are there. */
  public int replicates() {
    return results.keySet().stream()
        .mapToInt(batch -> MonteCarlo.replicates(batch, replicates))
        .sum();
  }

  /** The numbers of the batches that are not there. */
  public List<Integer> missing() {
    List<Integer> missing = new ArrayList<>();
    for (int batch = 0; batch < MonteCarlo.batches(replicates); batch++) {
      if (!has(batch)) {
        missing.add(batch);
      }
    }
    return missing;
  }

  /** All batches that are there, in order. */
  public List<BatchResults> inOrder() {
    return new ArrayList<>(results.values());
  }
}
