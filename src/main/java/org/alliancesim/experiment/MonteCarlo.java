package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.KeyedDraws;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.model.RunHistory;
import org.alliancesim.parallel.Engine;
import org.alliancesim.parallel.Errand;
import org.alliancesim.parallel.Job;
import org.alliancesim.results.BallotRow;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.RatificationRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.RowSelection;
import org.alliancesim.results.SentRows;
import org.alliancesim.results.TwinGain;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * Runs the replicates of a scenario on several threads. Which thread runs which replicate, and in
 * which order, leaves no trace: every replicate is a function of its number, and batches are handed
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
   * Replicates that are run, handed on and kept together: few enough that little is lost when a run
   * is stopped, many enough that handing them on costs nothing to speak of.
   */
  public static final int BATCH = 50;

  private final ResolvedScenario scenario;
  private final long seed;
  private final int replicates;
  private final Engine engine;
  private final Optional<SentScenario> sent;
  private final int twins;
  private final RowSelection rows;
  private final Progress progress;
  private final InputBlocks inputs;
  private final ThreadLocal<Histories> ofThread;
  private volatile boolean cancelled;

  /** Is told what has been done; called from several threads. */
  public interface Progress {
    /** Some more replicates and twins are done. */
    void advanced(int histories);
  }

  /** Takes the batches, one at a time and in order, and may already have some. */
  public interface BatchStore {
    /** Whether a batch is there, so that it need not be run. */
    boolean has(int batch);

    /** Takes a batch that has been run. */
    void take(int batch, BatchResults results);

    /**
     * Does what can be done with a batch by itself, such as writing it down. Called on the thread
     * that ran it, in any order.
     *
     * @return takes the batch; run one at a time and in order
     */
    default Runnable prepare(int batch, BatchResults results) {
      return () -> take(batch, results);
    }
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
    this(
        scenario,
        seed,
        replicates,
        Engine.threads(threads),
        Optional.empty(),
        TWINS,
        RowSelection.NONE,
        progress);
  }

  private MonteCarlo(
      ResolvedScenario scenario,
      long seed,
      int replicates,
      Engine engine,
      Optional<SentScenario> sent,
      int twins,
      RowSelection rows,
      Progress progress) {
    if (replicates < 1) {
      throw new IllegalArgumentException("a run needs at least 1 replicate, not " + replicates);
    }
    this.scenario = scenario;
    this.seed = seed;
    this.replicates = replicates;
    this.engine = engine;
    this.sent = sent;
    this.twins = twins;
    this.rows = rows;
    this.progress = progress;
    inputs = new InputBlocks(scenario, seed);
    ofThread = ThreadLocal.withInitial(() -> new Histories(scenario));
  }

  /** The same run without twins, for who wants no parameter bands. */
  MonteCarlo withoutTwins() {
    return new MonteCarlo(scenario, seed, replicates, engine, sent, 0, rows, progress);
  }

  /**
   * The same run with what candidates knew at the start.
   *
   * @param expected of which replicates
   */
  public MonteCarlo withExpectations(RowSelection expected) {
    return new MonteCarlo(scenario, seed, replicates, engine, sent, twins, expected, progress);
  }

  /**
   * The same run on another engine.
   *
   * @param elsewhere where its batches are run
   * @param scenarioSent its scenario, for an engine that runs them in other processes
   */
  public MonteCarlo on(Engine elsewhere, SentScenario scenarioSent) {
    return new MonteCarlo(
        scenario, seed, replicates, elsewhere, Optional.of(scenarioSent), twins, rows, progress);
  }

  /** What another process does batches of. */
  static MonteCarlo elsewhere(
      ResolvedScenario scenario, long seed, int replicates, int twins, RowSelection rows) {
    return new MonteCarlo(
        scenario,
        seed,
        replicates,
        Engine.threads(1),
        Optional.empty(),
        twins,
        rows,
        histories -> {});
  }

  /** How many batches n replicates make. */
  public static int batches(int replicates) {
    return (replicates - 1) / BATCH + 1;
  }

  /** How many replicates a batch holds: {@value #BATCH}, fewer in the last one. */
  public static int replicates(int batch, int replicates) {
    return Math.min(replicates - batch * BATCH, BATCH);
  }

  /** How many histories a batch takes: its replicates and their twins. */
  public static int histories(int batch, int replicates) {
    int held = replicates(batch, replicates);
    return held + TWINS * Math.max(0, Math.min(held, TWINNED - batch * BATCH));
  }

  /**
   * Makes {@link #run} begin no further batch and return when those in hand, at most one a thread,
   * are done. May be called from any thread.
   */
  public void cancel() {
    cancelled = true;
  }

  /**
   * Runs every batch that the store does not have. Whoever cannot wait for the batches in hand
   * interrupts the calling thread: then they are dropped, and only those that the store has taken
   * are done.
   *
   * @return whether all batches are done; false if cancelled or interrupted before
   */
  public boolean run(BatchStore store) {
    return engine.run(
        batches(replicates),
        batch -> !store.has((int) batch),
        new Batches(store),
        (batch, taken) -> taken.run());
  }

  /** The batches, each of which ends as what is left to be done with it in order. */
  private final class Batches implements Job<Runnable> {
    private final BatchStore store;

    Batches(BatchStore store) {
      this.store = store;
    }

    @Override
    public Optional<Runnable> here(long batch) {
      return cancelled
          ? Optional.empty()
          : batch((int) batch).map(done -> store.prepare((int) batch, done));
    }

    @Override
    public Errand errand() {
      SentScenario goes =
          sent.orElseThrow(
              () -> new IllegalStateException("nothing was said of what goes to other processes"));
      return new BatchErrand(goes, seed, replicates, twins, rows.most());
    }

    @Override
    public Optional<Runnable> arrived(long batch, byte[] result) {
      int number = (int) batch;
      Runnable left = store.prepare(number, SentRows.batch(result));
      int held = MonteCarlo.replicates(number, replicates);
      progress.advanced(held + twins * Math.max(0, Math.min(held, TWINNED - number * BATCH)));
      return Optional.of(left);
    }

    @Override
    public boolean stopped() {
      return cancelled;
    }
  }

  /**
   * Runs one batch: a pure function of the scenario, the seed and the batch's number.
   *
   * @return empty if the thread was interrupted
   */
  Optional<BatchResults> batch(int batch) {
    int from = batch * BATCH;
    int to = from + replicates(batch, replicates);
    Histories histories = ofThread.get();
    Starts starts = new Starts(scenario, replicates, rows);
    HistoryRows written = new HistoryRows(scenario);
    List<ReplicateRow> replicateRows = new ArrayList<>();
    List<BallotRow> ballotRows = new ArrayList<>();
    List<RatificationRow> ratificationRows = new ArrayList<>();
    List<TwinGain> twinRows = new ArrayList<>();
    for (int replicate = from; replicate < to; replicate++) {
      if (Thread.currentThread().isInterrupted()) {
        return Optional.empty();
      }
      double[] values = inputs.values(replicate);
      starts.add(replicate, values);
      KeyedDraws draws = Draws.of(seed, replicate);
      RunHistory history = histories.run(values, draws);
      replicateRows.addAll(written.replicate(replicate, history));
      ballotRows.addAll(written.ballots(replicate, history));
      ratificationRows.addAll(written.ratifications(replicate, history));
      int others = replicate < TWINNED ? twins : 0;
      for (int twin = 1; twin <= others; twin++) {
        RunHistory other = histories.run(values, draws.twin(twin));
        twinRows.addAll(written.twin(replicate, twin, other));
      }
      progress.advanced(1 + others);
    }
    return Optional.of(
        new BatchResults(
            replicateRows,
            ballotRows,
            ratificationRows,
            twinRows,
            starts.expectations(),
            Optional.of(starts.inputs())));
  }
}
