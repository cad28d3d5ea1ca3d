package org.alliancesim.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.alliancesim.parallel.Engine;
import org.alliancesim.results.KeptWork;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.Program;
import org.alliancesim.results.SweepManifest;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * Runs a sweep to its end: after a number of histories that is given or, stage by stage, when what
 * is asked is known well enough at every point. All points have the same number of histories, for
 * they are compared history by history; it is the same on any machine, and so are the results of a
 * sweep of that many.
 */
public final class SweepRun {

  private final PlannedSweep plan;
  private final KeptWork kept;
  private final MonteCarlo.Progress progress;
  private final LongConsumer more;
  private final Optional<Engine> engine;
  private final Optional<Shard> shard;
  private volatile Sweep sweep;
  private volatile boolean cancelled;

  /**
   * Takes up what is kept already.
   *
   * @param kept where parts are kept
   * @param progress is told what has been done
   * @param more is told how many histories come next
   * @param engine where they are run, if not on threads
   * @param shard what of it is run, if not all
   * @throws ScenarioException if a file of a scenario cannot be read any more
   */
  public SweepRun(
      PlannedSweep plan,
      KeptWork kept,
      MonteCarlo.Progress progress,
      LongConsumer more,
      Optional<Engine> engine,
      Optional<Shard> shard)
      throws ScenarioException {
    this.plan = plan;
    this.kept = kept;
    this.progress = progress;
    this.more = more;
    this.engine = engine;
    this.shard = shard;
    sweep = stage(plan);
  }

  private Sweep stage(PlannedSweep planned) throws ScenarioException {
    Sweep stage = new Sweep(planned, kept, progress).only(shard);
    return engine.isPresent() ? stage.on(engine.get()) : stage;
  }

  /**
   * The complete sweep that a folder holds, if it is this one and ended when it was precise.
   *
   * @param plan the sweep if it takes the most histories
   */
  public static Optional<PlannedSweep> ended(Path folder, PlannedSweep plan, Program program)
      throws ScenarioException {
    if (plan.until().isEmpty() || !Files.exists(folder.resolve(Manifest.FILE_NAME))) {
      return Optional.empty();
    }
    try {
      if (Manifest.read(folder) instanceof SweepManifest there
          && there.complete()
          && there.replicates() <= plan.replicates()) {
        // when it ends is a part of its design, so whatever is complete ended there
        PlannedSweep ended = plan.withReplicates(there.replicates());
        return ended.manifest(program, "", Instant.now()).differencesFrom(there).isEmpty()
            ? Optional.of(ended)
            : Optional.empty();
      }
    } catch (OutputException e) {
      // whoever opens the folder is told
    }
    return Optional.empty();
  }

  /** Makes {@link #run} return soon. May be called from any thread. */
  public void cancel() {
    cancelled = true;
    sweep.cancel();
  }

  /** The sweep as far as it has come. */
  public Sweep sweep() {
    return sweep;
  }

  /** The sweep as it has turned out to be. */
  public PlannedSweep plan() {
    return sweep.plan();
  }

  /** How well what is asked is known, in a sentence; nothing if no precision was wanted. */
  public Optional<String> told() {
    return plan.until().map(end -> end.rule().told(sweep.answers(end.precise())));
  }

  /**
   * Runs what is not there.
   *
   * @return whether all is done; false if cancelled or interrupted before
   * @throws ScenarioException if a file of a scenario cannot be read any more
   */
  public boolean run() throws ScenarioException {
    if (plan.until().isEmpty()) {
      return stageIsDone();
    }
    PlannedSweep.Until until = plan.until().get();
    return until
        .rule()
        .run(
            n -> {
              sweep = stage(plan.withReplicates(n));
              return stageIsDone()
                  ? Optional.of(sweep.answers(until.precise()))
                  : Optional.<List<Answered>>empty();
            },
            (n, next) -> {})
        .isPresent();
  }

  private boolean stageIsDone() {
    more.accept(sweep.missing());
    return !cancelled && sweep.run() && !cancelled;
  }
}
