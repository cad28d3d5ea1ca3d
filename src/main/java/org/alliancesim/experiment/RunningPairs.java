package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.RowSelection;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.StateCode;

/**
 * Compares two scenarios under the same random numbers and says at any time what differs among the
 * pairs of histories so far: in the end the rows of {@code compare.csv} that are about candidates.
 * Several threads may ask while another runs.
 */
public final class RunningPairs {

  private final ResolvedScenario a;
  private final ResolvedScenario b;
  private final int wanted;
  private final int threads;
  private final Comparison comparison;
  private final Side ofA = new Side();
  private final Side ofB = new Side();

  /** The batches of one of the two. */
  final class Side implements MonteCarlo.BatchStore {
    private final Map<Pathway, BitSet> held = new LinkedHashMap<>();
    private int batches;
    private int end;

    /** Takes the batches before one. */
    Side until(int newEnd) {
      synchronized (RunningPairs.this) {
        end = newEnd;
      }
      return this;
    }

    @Override
    public boolean has(int batch) {
      synchronized (RunningPairs.this) {
        return batch < batches || batch >= end;
      }
    }

    @Override
    public void take(int batch, BatchResults results) {
      synchronized (RunningPairs.this) {
        batches = batch + 1;
        for (ReplicateRow row : results.replicates()) {
          if (row.stage() == Stage.HELD) {
            held.computeIfAbsent(new Pathway(row.state(), row.status()), path -> new BitSet())
                .set(row.replicate());
          }
        }
      }
    }

    private int replicates() {
      return Math.min(wanted, batches * MonteCarlo.BATCH);
    }

    private BitSet held(Pathway path, int first) {
      return held.getOrDefault(path, new BitSet()).get(0, first);
    }
  }

  /**
   * A comparison that has not begun.
   *
   * @param a what is compared with
   * @param b what is compared
   * @param seed the master seed of both
   * @param wanted n ≥ 1, the histories of each
   * @param threads how many threads to run them on, at least 1
   * @throws IllegalArgumentException if the two sample their inputs by different designs
   */
  public RunningPairs(ResolvedScenario a, ResolvedScenario b, long seed, int wanted, int threads) {
    this.a = a;
    this.b = b;
    this.wanted = wanted;
    this.threads = threads;
    comparison = new Comparison(a, b, seed, wanted, threads, RowSelection.NONE, histories -> {});
  }

  /**
   * Runs both, in turns. Whoever cannot wait interrupts the calling thread.
   *
   * @return whether all histories are done; false if interrupted before
   */
  public boolean run() {
    return comparison.runInTurns(ofA, ofB, threads);
  }

  /** The scenario that is compared with. */
  public ResolvedScenario a() {
    return a;
  }

  /** The scenario that is compared. */
  public ResolvedScenario b() {
    return b;
  }

  /** How many replicates of A are done. */
  public synchronized int replicatesOfA() {
    return ofA.replicates();
  }

  /** How many replicates of B are done. */
  public synchronized int replicatesOfB() {
    return ofB.replicates();
  }

  /** How many replicates of each there are to be. */
  public int wanted() {
    return wanted;
  }

  /** How many pairs there are: replicates that are done in both. */
  public synchronized int pairs() {
    return Math.min(ofA.replicates(), ofB.replicates());
  }

  /**
   * How likely each candidate is to ever hold each status in both, and the difference, as far as
   * one can tell now; none before the first pairs.
   */
  public synchronized List<ComparisonRow> now() {
    int pairs = pairs();
    List<ComparisonRow> rows = new ArrayList<>();
    if (pairs > 0) {
      for (Pathway path : comparison.ofCandidates()) {
        rows.add(
            Comparison.difference(
                path, PairedContrast.of(ofA.held(path, pairs), ofB.held(path, pairs), pairs)));
      }
    }
    return rows;
  }

  /**
   * The first replicate in which a candidate comes to hold a status in one of the two alone.
   *
   * @param state the candidate
   * @param status the status's id
   * @return empty if there is none among the pairs so far
   */
  public synchronized OptionalInt firstApart(StateCode state, String status) {
    Pathway path = new Pathway(state, status);
    BitSet apart = ofA.held(path, pairs());
    apart.xor(ofB.held(path, pairs()));
    return apart.isEmpty() ? OptionalInt.empty() : OptionalInt.of(apart.nextSetBit(0));
  }
}
