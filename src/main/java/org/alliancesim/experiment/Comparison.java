package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.institution.Stage;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.DifferenceConvergenceRow;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.PairedTables;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RowSelection;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * Two scenarios, replicate by replicate under the same random numbers: seed and number name every
 * draw of a replicate, and every uncertain input takes the same coordinate in both, since its path
 * names it. What is left between two histories of one number is what the scenarios differ in.
 */
public final class Comparison {

  private final CommonGround common;
  private final long seed;
  private final int replicates;
  private final RowSelection rows;
  private final MonteCarlo runA;
  private final MonteCarlo runB;
  private List<AskedEvent> asked = List.of();

  /**
   * A comparison that has not begun.
   *
   * @param scenarioA what is compared with
   * @param scenarioB what is compared
   * @param seed the master seed of both
   * @param replicates n ≥ 1, the histories of each
   * @param threads how many threads to run them on, at least 1
   * @param rows of which replicates the tables of single events get rows
   * @param progress is told what has been done
   * @throws IllegalArgumentException if the two sample their inputs by different designs: then a
   *     replicate's inputs have nothing in common
   */
  public Comparison(
      ResolvedScenario scenarioA,
      ResolvedScenario scenarioB,
      long seed,
      int replicates,
      int threads,
      RowSelection rows,
      MonteCarlo.Progress progress) {
    SamplingDesign designA = scenarioA.experiment().sampling();
    SamplingDesign designB = scenarioB.experiment().sampling();
    if (designA != designB) {
      throw new IllegalArgumentException(
          "both scenarios must sample their inputs alike, not by "
              + designA.key()
              + " and "
              + designB.key());
    }
    common = new CommonGround(scenarioA, scenarioB);
    this.seed = seed;
    this.replicates = replicates;
    this.rows = rows;
    runA = run(scenarioA, threads, progress);
    runB = run(scenarioB, threads, progress);
  }

  private MonteCarlo run(ResolvedScenario scenario, int threads, MonteCarlo.Progress progress) {
    return new MonteCarlo(scenario, seed, replicates, threads, progress)
        .withoutTwins()
        .withExpectations(rows);
  }

  /** Asks how events differ, besides what may become of each state. */
  public void ask(List<AskedEvent> events) {
    asked = List.copyOf(events);
  }

  /** Makes {@link #run} return soon. May be called from any thread. */
  public void cancel() {
    runA.cancel();
    runB.cancel();
  }

  /**
   * Runs the histories of both that are not there.
   *
   * @param a takes the batches of A
   * @param b takes those of B
   * @return whether all are done; false if cancelled
   */
  public boolean run(MonteCarlo.BatchStore a, MonteCarlo.BatchStore b) {
    return runA.run(a) && runB.run(b);
  }

  /**
   * The tables of both, and what differs in every status of a candidate, then every event of a
   * member, that both scenarios follow, in the order of A.
   *
   * @param batchesA every batch of A, in order
   * @param batchesB every batch of B
   */
  public PairedTables tables(List<BatchResults> batchesA, List<BatchResults> batchesB) {
    ResultTables a = Estimates.withoutTwins(common.a(), seed, replicates, batchesA, rows);
    ResultTables b = Estimates.withoutTwins(common.b(), seed, replicates, batchesB, rows);
    HeldTally never = new HeldTally(new BitSet(), replicates);
    Map<Pathway, HeldTally> gainedInA = gains(a);
    Map<Pathway, HeldTally> gainedInB = gains(b);
    List<ComparisonRow> differences = new ArrayList<>();
    List<DifferenceConvergenceRow> convergence = new ArrayList<>();
    for (Pathway prospect : common.prospects()) {
      HeldTally inA = gainedInA.getOrDefault(prospect, never);
      HeldTally inB = gainedInB.getOrDefault(prospect, never);
      differences.add(difference(prospect, inA.contrast(inB)));
      convergence.addAll(convergence(prospect, inA.held(), inB.held()));
    }
    Asks inA = Asks.inTables(a, replicates, asked);
    Asks inB = Asks.inTables(b, replicates, asked);
    return new PairedTables(differences, convergence, a, b, AskContrasts.rows(inA, inB));
  }

  /** The replicates in which each state ever held each status. */
  private Map<Pathway, HeldTally> gains(ResultTables tables) {
    Map<Pathway, HeldTally> gains = new HashMap<>();
    for (ReplicateRow row : tables.replicates()) {
      if (row.stage() == Stage.HELD) {
        gains
            .computeIfAbsent(
                new Pathway(row.state(), row.status()),
                key -> new HeldTally(new BitSet(), replicates))
            .held()
            .set(row.replicate());
      }
    }
    return gains;
  }

  private List<DifferenceConvergenceRow> convergence(Pathway prospect, BitSet inA, BitSet inB) {
    List<DifferenceConvergenceRow> convergence = new ArrayList<>();
    for (int n : Estimates.steps(replicates)) {
      Estimate difference = PairedContrast.of(inA.get(0, n), inB.get(0, n), n).difference();
      convergence.add(
          new DifferenceConvergenceRow(
              prospect.state(),
              prospect.status(),
              n,
              difference.value(),
              difference.low(),
              difference.high()));
    }
    return convergence;
  }

  private ComparisonRow difference(Pathway prospect, PairedContrast contrast) {
    Estimate difference = contrast.difference();
    return new ComparisonRow(
        prospect.state(),
        prospect.status(),
        replicates,
        contrast.probabilityA(),
        contrast.probabilityB(),
        difference.value(),
        difference.low(),
        difference.high(),
        contrast.onlyA(),
        contrast.onlyB(),
        contrast.both(),
        contrast.neither(),
        difference.standardError(),
        contrast.independentError(),
        contrast.narrower());
  }

  /**
   * What two scenarios do not share, in words: what the rows leave out, and what else a difference
   * may come from. Empty if they share everything.
   */
  public static List<String> notes(ResolvedScenario scenarioA, ResolvedScenario scenarioB) {
    return new CommonGround(scenarioA, scenarioB).notes();
  }
}
