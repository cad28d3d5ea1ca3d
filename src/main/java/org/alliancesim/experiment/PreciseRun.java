package org.alliancesim.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.alliancesim.parallel.Engine;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.KeptWork;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.RowSelection;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.scenario.ResolvedScenario;
import org.jspecify.annotations.Nullable;

/**
 * A run that goes on until what is asked of it is known well enough. It ends after the same number
 * of histories on any machine, and its results are those of a run of that many.
 */
public final class PreciseRun {

  private final PlannedRun plan;
  private final StoppingRule rule;
  private final MonteCarlo.Progress progress;
  private volatile @Nullable MonteCarlo stage;
  private volatile boolean cancelled;
  private final Asks asks;
  private Optional<Engine> engine = Optional.empty();

  /**
   * A run that has not begun.
   *
   * @param plan the run if it takes the most histories, see {@link #planned}
   * @param asked what is to be known, at least one event
   */
  public PreciseRun(
      PlannedRun plan, List<AskedEvent> asked, StoppingRule rule, MonteCarlo.Progress progress) {
    if (asked.isEmpty()) {
      throw new IllegalArgumentException("nothing is asked that could be precise");
    }
    this.plan = plan;
    this.rule = rule;
    this.progress = progress;
    asks = Asks.withoutTwins(plan.scenario(), asked);
  }

  /**
   * The run while nobody knows its number of histories: of the most, with rows of all replicates or
   * of none, for which are a sample depends on the number.
   */
  public static PlannedRun planned(PlannedRun plan, StoppingRule rule, RowSelection rows) {
    return plan.withReplicates(rule.limit(), rows(rows));
  }

  /** The rows that are kept while nobody knows the number of histories. */
  public static RowSelection rows(RowSelection chosen) {
    return chosen.equals(RowSelection.NONE) ? chosen : RowSelection.ALL;
  }

  /**
   * After how many histories the complete run in a folder ended, if it ended where this one would.
   *
   * @param plan the run with so many histories
   * @param manifest that of such a run
   */
  public static OptionalInt endOf(
      Path folder,
      List<AskedEvent> asked,
      StoppingRule rule,
      IntFunction<PlannedRun> plan,
      Function<PlannedRun, RunManifest> manifest) {
    if (!Files.exists(folder.resolve(Manifest.FILE_NAME))) {
      return OptionalInt.empty();
    }
    try {
      if (!(Manifest.read(folder) instanceof RunManifest there)
          || !there.complete()
          || there.replicates() > rule.limit()
          || !manifest.apply(plan.apply(there.replicates())).differencesFrom(there).isEmpty()) {
        return OptionalInt.empty();
      }
      ResolvedScenario scenario = plan.apply(there.replicates()).scenario();
      RunTables run = RunTables.read(folder);
      Asks asks = Asks.withoutTwins(scenario, asked);
      asks.add(
          there.replicates(),
          new BatchResults(run.tables().replicates(), List.of(), List.of(), List.of()));
      return rule.end(n -> Answered.ofRows(asks.among(n)), there.replicates()) == there.replicates()
          ? OptionalInt.of(there.replicates())
          : OptionalInt.empty();
    } catch (OutputException e) {
      // whoever opens the folder is told
      return OptionalInt.empty();
    }
  }

  /** Runs its batches on another engine than threads. */
  public PreciseRun on(Engine elsewhere) {
    engine = Optional.of(elsewhere);
    return this;
  }

  /** Makes {@link #run} return soon. May be called from any thread. */
  public void cancel() {
    cancelled = true;
    Optional.ofNullable(stage).ifPresent(MonteCarlo::cancel);
  }

  /** Its batches: those that are there, and those to come. */
  public AskedBatches batches(KeptWork kept) {
    return new AskedBatches(kept, "", true, rule.limit(), asks);
  }

  /**
   * Runs as many batches as it takes.
   *
   * @param batches of this run
   * @return after how many histories it has ended; empty if cancelled or interrupted before
   */
  public OptionalInt run(AskedBatches batches, StoppingRule.Observer observer) {
    return rule.run(n -> upTo(n, batches), observer);
  }

  private Optional<List<Answered>> upTo(int n, AskedBatches batches) {
    MonteCarlo here = plan.withReplicates(n, plan.rows()).run(progress);
    MonteCarlo next = engine.map(elsewhere -> here.on(elsewhere, plan.sent())).orElse(here);
    stage = next;
    if (cancelled || !next.run(batches) || cancelled) {
      return Optional.empty();
    }
    batches.takeKept(MonteCarlo.batches(n));
    return Optional.of(Answered.ofRows(asks.among(n)));
  }

  /** Its folder unless the user chooses another. */
  public static Path folder(PlannedRun plan, List<AskedEvent> asked, StoppingRule rule) {
    List<String> further = new ArrayList<>(plan.described().overrides());
    asked.forEach(event -> further.add(event.toString()));
    further.add(rule.toString());
    return PlannedRun.OUTPUT.resolve(
        ResultFolder.nameOf(plan.stem() + rule.inName(), plan.seed(), rule.limit(), further));
  }
}
