package org.alliancesim.experiment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.KeyedDraws;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.BallotRow;
import org.alliancesim.results.BlockResults;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.TwinRow;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * Runs the replicates of a scenario on several threads. Which thread runs which replicate, and in
 * which order, leaves no trace: every replicate is a function of its number, and blocks are handed
 * on in the order of theirs.
 */
public final class MonteCarlo {

  /** The first replicates, one whole block of the inputs' design, get twins. */
  public static final int TWINNED = SamplingDesign.BLOCK;

  /**
   * Twins of each of them. Most statuses are rare, and rare events tell little in single pairs:
   * eight histories with the same inputs make 28 pairs at the price of eight (docs/decisions/0006).
   */
  public static final int TWINS = 7;

  /**
   * Replicates per task: small enough for all cores to be busy, large enough for tasks to be cheap.
   */
  private static final int CHUNK = 50;

  /** Blocks in flight beyond those being run, so that no thread waits and memory stays bounded. */
  private static final int BLOCKS_AHEAD = 2;

  private final ResolvedScenario scenario;
  private final long seed;
  private final int replicates;
  private final int threads;
  private final Progress progress;
  private volatile boolean cancelled;

  /** Is told what has been done; called from several threads. */
  public interface Progress {
    /** Some more replicates and twins are done. */
    void advanced(int histories);
  }

  /** Takes the blocks, one at a time and in order, and may already have some. */
  public interface BlockStore {
    /** Whether a block is there, so that it need not be run. */
    boolean has(int block);

    /** Takes a block that has been run. */
    void take(int block, BlockResults results);
  }

  /**
   * A run that has not begun.
   *
   * @param scenario the scenario
   * @param seed the master seed
   * @param replicates n ≥ 1
   * @param threads how many threads to run them on, at least 1
   * @param progress is told what has been done
   */
  public MonteCarlo(
      ResolvedScenario scenario, long seed, int replicates, int threads, Progress progress) {
    if (replicates < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "a run needs at least 1 replicate and 1 thread, not " + replicates + " and " + threads);
    }
    this.scenario = scenario;
    this.seed = seed;
    this.replicates = replicates;
    this.threads = threads;
    this.progress = progress;
  }

  /** How many blocks n replicates make. */
  public static int blocks(int replicates) {
    return (replicates + SamplingDesign.BLOCK - 1) / SamplingDesign.BLOCK;
  }

  /** How many histories a block takes: its replicates and their twins. */
  public static int histories(int block, int replicates) {
    int first = block * SamplingDesign.BLOCK;
    int last = Math.min(replicates, first + SamplingDesign.BLOCK);
    return last - first + TWINS * Math.max(0, Math.min(last, TWINNED) - first);
  }

  /**
   * Makes {@link #run} begin no further block and return when those in hand are done. May be called
   * from any thread.
   */
  public void cancel() {
    cancelled = true;
  }

  /**
   * Runs every block that the store does not have.
   *
   * @return whether all blocks are done; false if cancelled
   */
  public boolean run(BlockStore store) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "replicates");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Deque<Running> ahead = new ArrayDeque<>();
      int next = 0;
      int all = blocks(replicates);
      while (!cancelled && next < all || !ahead.isEmpty()) {
        while (!cancelled && next < all && ahead.size() < BLOCKS_AHEAD) {
          if (!store.has(next)) {
            ahead.add(begin(next, pool));
          }
          next++;
        }
        if (!ahead.isEmpty()) {
          Running block = ahead.remove();
          store.take(block.number(), block.results());
        }
      }
      return next == all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      pool.shutdownNow();
    }
  }

  /** A block's tasks, in the order of its replicates. */
  private record Running(int number, List<Future<BlockResults>> chunks) {
    BlockResults results() throws InterruptedException {
      List<ReplicateRow> replicates = new ArrayList<>();
      List<BallotRow> ballots = new ArrayList<>();
      List<TwinRow> twins = new ArrayList<>();
      for (Future<BlockResults> chunk : chunks) {
        BlockResults results = get(chunk);
        replicates.addAll(results.replicates());
        ballots.addAll(results.ballots());
        twins.addAll(results.twins());
      }
      return new BlockResults(replicates, ballots, twins);
    }

    private static BlockResults get(Future<BlockResults> chunk) throws InterruptedException {
      try {
        return chunk.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw new IllegalStateException(e.getCause());
      } catch (CancellationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private Running begin(int block, ExecutorService pool) {
    Inputs inputs = Inputs.of(scenario, seed, block);
    int end = Math.min(replicates, (block + 1) * SamplingDesign.BLOCK);
    List<Future<BlockResults>> chunks = new ArrayList<>();
    for (int first = block * SamplingDesign.BLOCK; first < end; first += CHUNK) {
      int from = first;
      int to = Math.min(end, first + CHUNK);
      chunks.add(pool.submit(() -> chunk(inputs, from, to)));
    }
    return new Running(block, chunks);
  }

  private BlockResults chunk(Inputs inputs, int from, int to) {
    HistoryRows rows = new HistoryRows(scenario);
    List<ReplicateRow> replicateRows = new ArrayList<>();
    List<BallotRow> ballotRows = new ArrayList<>();
    List<TwinRow> twinRows = new ArrayList<>();
    for (int replicate = from; replicate < to; replicate++) {
      double[] values = inputs.of(replicate);
      KeyedDraws draws = Draws.of(seed, replicate);
      RunHistory history = Replicate.history(scenario, values, draws);
      replicateRows.addAll(rows.replicate(replicate, history));
      ballotRows.addAll(rows.ballots(replicate, history));
      int twins = replicate < TWINNED ? TWINS : 0;
      for (int twin = 1; twin <= twins; twin++) {
        RunHistory other = Replicate.history(scenario, values, draws.twin(twin));
        twinRows.addAll(rows.twin(replicate, twin, other));
      }
      progress.advanced(1 + twins);
    }
    return new BlockResults(replicateRows, ballotRows, twinRows);
  }
}
