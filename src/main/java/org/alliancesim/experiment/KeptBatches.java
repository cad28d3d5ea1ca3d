package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.alliancesim.results.BatchLines;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.GrowingTables;
import org.alliancesim.results.KeptWork;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.RowSelection;
import org.alliancesim.results.WrittenTable;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * Takes the batches of a run in the order of their numbers, whether they are run now or were kept
 * before: each is kept in the run's folder until it is complete, counted by the estimates, and
 * added to the tables that have rows of single replicates. No batch stays in memory.
 */
public final class KeptBatches implements MonteCarlo.BatchStore, AutoCloseable {

  private final KeptWork kept;
  private final String prefix;
  private final int replicates;
  private final RowSelection selection;
  private final Estimates estimates;
  private final GrowingTables tables;
  private final BitSet there = new BitSet();
  private int next;

  /**
   * Takes up the batches that are kept already.
   *
   * @param kept where they are
   * @param prefix what their names begin with, which tells those of several runs apart
   * @param scenario what is run
   * @param replicates how many replicates the run has, at least 1: no batch beyond them counts
   * @param selection of which of them the tables of single events get rows
   * @param estimates counts the batches
   */
  public KeptBatches(
      KeptWork kept,
      String prefix,
      ResolvedScenario scenario,
      int replicates,
      RowSelection selection,
      Estimates estimates) {
    this.kept = kept;
    this.prefix = prefix;
    this.replicates = replicates;
    this.selection = selection;
    this.estimates = estimates;
    for (int batch = 0; batch < MonteCarlo.batches(replicates); batch++) {
      there.set(batch, kept.hasBatch(name(batch)));
    }
    tables = kept.growing(scenario.inputs());
  }

  private String name(int batch) {
    return name(prefix, batch);
  }

  /** What a kept batch is called. */
  static String name(String prefix, int batch) {
    return String.format(Locale.ROOT, "%sbatch-%05d", prefix, batch);
  }

  /** What the batches of a run are called, in their order. */
  public static List<String> names(int replicates) {
    return IntStream.range(0, MonteCarlo.batches(replicates))
        .mapToObj(batch -> name("", batch))
        .toList();
  }

  @Override
  public boolean has(int batch) {
    return there.get(batch);
  }

  @Override
  public void take(int batch, BatchResults taken) {
    prepare(batch, taken).run();
  }

  /** Written down on the thread that ran it; only counting and adding lines is left in order. */
  @Override
  public Runnable prepare(int batch, BatchResults taken) {
    BatchLines lines = BatchLines.of(taken, selection, replicates);
    kept.saveBatch(name(batch), lines);
    return () -> {
      takeKept(batch);
      estimates.add(taken);
      tables.add(lines);
      there.set(batch);
      next = batch + 1;
    };
  }

  /** Takes the batches before one that were kept before. */
  private void takeKept(int before) {
    for (; next < before; next++) {
      String part = name(next);
      BatchResults batch =
          kept.loadBatch(part)
              .orElseThrow(
                  () ->
                      new OutputException(
                          part + " of the unfinished work was changed meanwhile; start again"));
      tables.add(BatchLines.of(estimates.add(batch), selection, replicates));
    }
  }

  /**
   * Ends the tables with rows of single replicates; every batch must be there.
   *
   * @param below what goes before their names, for example {@code a/}; empty for nothing
   * @return the tables by their paths in the folder of results
   */
  public Map<String, WrittenTable> finished(String below) {
    takeKept(MonteCarlo.batches(replicates));
    return tables.finished(below);
  }

  /** How many replicates are there. */
  public int replicates() {
    return there.stream().map(batch -> MonteCarlo.replicates(batch, replicates)).sum();
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

  /** Removes what was written of tables and did not come to be finished; batches stay kept. */
  public void discardTables() {
    tables.close();
  }

  @Override
  public void close() {
    discardTables();
  }
}
