package org.alliancesim.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.results.ComparisonManifest;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.KeptWork;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.PairedTables;
import org.alliancesim.scenario.ResolvedScenario;
import org.jspecify.annotations.Nullable;

/**
 * A comparison that goes on until the differences in what is asked are known well enough. It ends
 * after the same number of pairs on any machine, and its results are those of a comparison of that
 * many.
 */
public final class PreciseComparison {

  private final IntFunction<Comparison> ofSize;
  private final StoppingRule rule;
  private final Asks asksA;
  private final Asks asksB;
  private final AskedBatches batchesA;
  private final AskedBatches batchesB;
  private volatile @Nullable Comparison stage;
  private volatile boolean cancelled;

  /**
   * Takes up the batches that are kept already.
   *
   * @param asked what is to be known, at least one event
   * @param kept where batches are kept
   * @param ofSize the comparison of so many pairs, not begun
   */
  public PreciseComparison(
      ResolvedScenario a,
      ResolvedScenario b,
      List<AskedEvent> asked,
      StoppingRule rule,
      KeptWork kept,
      IntFunction<Comparison> ofSize) {
    if (asked.isEmpty()) {
      throw new IllegalArgumentException("nothing is asked that could be precise");
    }
    this.ofSize = ofSize;
    this.rule = rule;
    asksA = Asks.withoutTwins(a, asked);
    asksB = Asks.withoutTwins(b, asked);
    batchesA = new AskedBatches(kept, Comparison.PREFIX_A, false, rule.limit(), asksA);
    batchesB = new AskedBatches(kept, Comparison.PREFIX_B, false, rule.limit(), asksB);
  }

  /**
   * After how many pairs the complete comparison in a folder ended, if it ended where this one
   * would.
   *
   * @param manifest that of a comparison of so many pairs
   */
  public static OptionalInt endOf(
      Path folder,
      List<AskedEvent> asked,
      StoppingRule rule,
      IntFunction<ComparisonManifest> manifest) {
    if (!Files.exists(folder.resolve(Manifest.FILE_NAME))) {
      return OptionalInt.empty();
    }
    try {
      if (!(Manifest.read(folder) instanceof ComparisonManifest there)
          || !there.complete()
          || there.replicates() > rule.limit()
          || !manifest.apply(there.replicates()).differencesFrom(there).isEmpty()) {
        return OptionalInt.empty();
      }
      PairedTables tables = ComparisonTables.read(folder).tables();
      Asks inA = Asks.inTables(tables.a(), there.replicates(), asked);
      Asks inB = Asks.inTables(tables.b(), there.replicates(), asked);
      int end =
          rule.end(n -> Answered.ofContrasts(AskContrasts.rows(inA, inB, n)), there.replicates());
      return end == there.replicates() ? OptionalInt.of(end) : OptionalInt.empty();
    } catch (OutputException e) {
      // whoever opens the folder is told
      return OptionalInt.empty();
    }
  }

  /** Makes {@link #run} return soon. May be called from any thread. */
  public void cancel() {
    cancelled = true;
    Optional.ofNullable(stage).ifPresent(Comparison::cancel);
  }

  /** How many histories of both are there. */
  public int histories() {
    return batchesA.replicates() + batchesB.replicates();
  }

  /** How many histories of both are to be simulated from one number of pairs to another. */
  public long missing(int from, int to) {
    return batchesA.missing(from, to) + batchesB.missing(from, to);
  }

  /**
   * Runs as many pairs as it takes.
   *
   * @return after how many it has ended; empty if cancelled or interrupted before
   */
  public OptionalInt run(StoppingRule.Observer observer) {
    return rule.run(this::upTo, observer);
  }

  private Optional<List<Answered>> upTo(int n) {
    Comparison next = ofSize.apply(n);
    stage = next;
    if (cancelled || !next.run(batchesA, batchesB) || cancelled) {
      return Optional.empty();
    }
    batchesA.takeKept(MonteCarlo.batches(n));
    batchesB.takeKept(MonteCarlo.batches(n));
    return Optional.of(Answered.ofContrasts(AskContrasts.rows(asksA, asksB, n)));
  }
}
