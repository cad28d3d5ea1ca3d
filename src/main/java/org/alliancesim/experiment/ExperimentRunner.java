package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.model.RunHistory;
import org.alliancesim.parallel.Engine;
import org.alliancesim.parallel.Errand;
import org.alliancesim.parallel.Job;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * Runs every point of a design under common random numbers, all on one pool of threads: while one
 * point ends, the next has begun. Of each history only what is measured remains.
 *
 * @param <R> what is measured of a history
 */
public final class ExperimentRunner<R> {

  private final List<? extends PointWorld> points;
  private final long seed;
  private final int replicates;
  private final Measure<R> measure;
  private final MonteCarlo.Progress progress;
  private final Engine engine;
  private final Optional<Sending<R>> sending;
  private volatile boolean cancelled;

  /**
   * Says what remains of a history. Called from several threads.
   *
   * @param <R> what is measured
   */
  @FunctionalInterface
  public interface Measure<R> {
    List<R> of(ResolvedScenario scenario, int replicate, RunHistory history);
  }

  /**
   * Takes the parts of points, one at a time and in order, and may already have some.
   *
   * @param <R> what is measured
   */
  public interface Store<R> {
    /** Whether a part is there, so that it need not be run. */
    boolean has(int point, int part);

    /** Whether a part is to be run. */
    default boolean wants(int point, int part) {
      return !has(point, part);
    }

    /** Takes what was measured in a part, in the order of the replicates. */
    void take(int point, int part, List<R> measured);
  }

  /**
   * An experiment that has not begun.
   *
   * @param points what is simulated, by the numbers of the design
   * @param seed the master seed of all
   * @param replicates n ≥ 1, the histories of each point
   * @param threads how many threads to run them on, at least 1
   * @param measure what remains of a history
   * @param progress is told what has been done
   */
  public ExperimentRunner(
      List<? extends PointWorld> points,
      long seed,
      int replicates,
      int threads,
      Measure<R> measure,
      MonteCarlo.Progress progress) {
    this(points, seed, replicates, Engine.threads(threads), Optional.empty(), measure, progress);
  }

  private ExperimentRunner(
      List<? extends PointWorld> points,
      long seed,
      int replicates,
      Engine engine,
      Optional<Sending<R>> sending,
      Measure<R> measure,
      MonteCarlo.Progress progress) {
    if (replicates < 1) {
      throw new IllegalArgumentException(
          "an experiment needs at least 1 replicate, not " + replicates);
    }
    this.points = List.copyOf(points);
    this.seed = seed;
    this.replicates = replicates;
    this.engine = engine;
    this.sending = sending;
    this.measure = measure;
    this.progress = progress;
  }

  /**
   * How parts are done in other processes.
   *
   * @param errand gives what is measured of a part as bytes
   * @param arrived reads them
   * @param <R> what is measured
   */
  public record Sending<R>(Errand errand, Function<byte[], List<R>> arrived) {}

  /** The same experiment on another engine. */
  public ExperimentRunner<R> on(Engine elsewhere, Sending<R> how) {
    return new ExperimentRunner<>(
        points, seed, replicates, elsewhere, Optional.of(how), measure, progress);
  }

  /** What is measured of a part, by its number among the parts of all points. */
  public List<R> measured(long number) {
    return here(number)
        .orElseThrow(() -> new IllegalStateException("a part of a point was broken off"));
  }

  /** Parts of a point: blocks of {@value SamplingDesign#BLOCK} replicates, the last one smaller. */
  public static int parts(int replicates) {
    return (replicates - 1) / SamplingDesign.BLOCK + 1;
  }

  /** How many replicates a part holds. */
  public static int replicates(int part, int replicates) {
    return Math.min(replicates - part * SamplingDesign.BLOCK, SamplingDesign.BLOCK);
  }

  /**
   * Makes {@link #run} begin no further part, give up those in hand and return. May be called from
   * any thread.
   */
  public void cancel() {
    cancelled = true;
  }

  /**
   * Runs every part that the store wants.
   *
   * @return whether all are done; false if cancelled or interrupted before
   */
  public boolean run(Store<R> store) {
    int parts = parts(replicates);
    return engine.run(
        (long) points.size() * parts,
        number -> store.wants((int) (number / parts), (int) (number % parts)),
        new Parts(),
        (number, measured) -> store.take((int) (number / parts), (int) (number % parts), measured));
  }

  private Optional<List<R>> here(long number) {
    int parts = parts(replicates);
    return part((int) (number / parts), (int) (number % parts));
  }

  /** The parts of all points. */
  private final class Parts implements Job<List<R>> {

    @Override
    public Optional<List<R>> here(long number) {
      return ExperimentRunner.this.here(number);
    }

    private Sending<R> sent() {
      return sending.orElseThrow(
          () -> new IllegalStateException("nothing was said of what goes to other processes"));
    }

    @Override
    public Errand errand() {
      return sent().errand();
    }

    @Override
    public Optional<List<R>> arrived(long number, byte[] result) {
      List<R> measured = sent().arrived().apply(result);
      progress.advanced(replicates((int) (number % parts(replicates)), replicates));
      return Optional.of(measured);
    }

    @Override
    public boolean stopped() {
      return cancelled;
    }
  }

  private Optional<List<R>> part(int point, int part) {
    if (stopped()) {
      return Optional.empty();
    }
    PointWorld world = points.get(point);
    ResolvedScenario scenario = world.scenario();
    PointWorld.OfReplicate inputs = world.inputs(scenario, seed, part);
    Histories histories = new Histories(scenario);
    List<R> measured = new ArrayList<>();
    int from = part * SamplingDesign.BLOCK;
    for (int replicate = from; replicate < from + replicates(part, replicates); replicate++) {
      if (stopped()) {
        return Optional.empty();
      }
      RunHistory history = histories.run(inputs.of(replicate), world.draws(seed, replicate));
      measured.addAll(measure.of(scenario, replicate, history));
      progress.advanced(1);
    }
    return Optional.of(measured);
  }

  private boolean stopped() {
    return cancelled || Thread.currentThread().isInterrupted();
  }
}
