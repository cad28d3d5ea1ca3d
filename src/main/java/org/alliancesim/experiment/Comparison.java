package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.parallel.Engine;
import org.alliancesim.results.AskContrastRow;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.DifferenceConvergenceRow;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.PairedTables;
import org.alliancesim.results.RowSelection;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.StateCode;

/**
 * Two scenarios, replicate by replicate under the same random numbers: seed and number name every
 * draw of a replicate, and every uncertain input takes the same coordinate in both, since its path
 * names it. What is left between two histories of one number is what the scenarios differ in.
 */
public final class Comparison {

  /** What the names of kept batches of A begin with. */
  public static final String PREFIX_A = "a-";

  /** The same of B. */
  public static final String PREFIX_B = "b-";

  /** A turn is as long as this part of what is done. */
  private static final int PART_OF_A_TURN = 10;

  private final CommonGround common;
  private final long seed;
  private final int replicates;
  private final int threads;
  private final RowSelection rows;
  private MonteCarlo runA;
  private MonteCarlo runB;

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
    this.threads = threads;
    this.rows = rows;
    runA = run(scenarioA, progress);
    runB = run(scenarioB, progress);
  }

  private MonteCarlo run(ResolvedScenario scenario, MonteCarlo.Progress progress) {
    return new MonteCarlo(scenario, seed, replicates, threads, progress)
        .withoutTwins()
        .withExpectations(rows);
  }

  /**
   * Runs the histories on another engine than threads.
   *
   * @param a the scenario A, for an engine that runs them in other processes
   * @param b the scenario B
   */
  public Comparison on(Engine engine, SentScenario a, SentScenario b) {
    runA = runA.on(engine, a);
    runB = runB.on(engine, b);
    return this;
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
   * The same in turns, A first, so that at any time there are about as many histories of one as of
   * the other.
   *
   * @param most how many batches of one make its first turn, at least 1; later ones are longer
   */
  boolean runInTurns(RunningPairs.Side a, RunningPairs.Side b, int most) {
    int all = MonteCarlo.batches(replicates);
    int end = 0;
    boolean going = true;
    while (going && end < all) {
      // else those of a long run would cost more than its histories
      end = Math.min(all, end + Math.max(most, end / PART_OF_A_TURN));
      going = runA.run(a.until(end)) && runB.run(b.until(end));
    }
    return going;
  }

  /** The candidates and statuses that both follow, in the order of A. */
  List<Pathway> ofCandidates() {
    return common.ofCandidates();
  }

  /**
   * The tables of both, and what differs in every status of a candidate, then every event of a
   * member, that both scenarios follow, in the order of A.
   *
   * @param a the estimates of A, which have every batch
   * @param b those of B
   */
  public PairedTables tables(Estimates a, Estimates b) {
    HeldTally never = new HeldTally(new BitSet(), replicates);
    List<ComparisonRow> differences = new ArrayList<>();
    List<DifferenceConvergenceRow> convergence = new ArrayList<>();
    for (Pathway prospect : common.prospects()) {
      HeldTally inA = a.held(prospect).orElse(never);
      HeldTally inB = b.held(prospect).orElse(never);
      differences.add(difference(prospect, inA.contrast(inB)));
      convergence.addAll(convergence(prospect, inA.held(), inB.held()));
    }
    List<AskContrastRow> asks =
        a.asks().isPresent() && b.asks().isPresent()
            ? AskContrasts.rows(a.asks().get(), b.asks().get())
            : List.of();
    return new PairedTables(differences, convergence, a.tables(threads), b.tables(threads), asks);
  }

  private List<DifferenceConvergenceRow> convergence(Pathway prospect, BitSet inA, BitSet inB) {
    List<DifferenceConvergenceRow> convergence = new ArrayList<>();
    BitSet onlyA = (BitSet) inA.clone();
    onlyA.andNot(inB);
    BitSet onlyB = (BitSet) inB.clone();
    onlyB.andNot(inA);
    int[] steps = Estimates.steps(replicates);
    int[] alone = new HeldTally(onlyA, replicates).among(steps);
    int[] likewise = new HeldTally(onlyB, replicates).among(steps);
    for (int step = 0; step < steps.length; step++) {
      int n = steps[step];
      Estimate difference = Intervals.pairedDifference(likewise[step], alone[step], n);
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

  /** A row of compare.csv. */
  static ComparisonRow difference(Pathway prospect, PairedContrast contrast) {
    Estimate difference = contrast.difference();
    return new ComparisonRow(
        prospect.state(),
        prospect.status(),
        contrast.replicates(),
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

  /** Says that two scenarios share nothing that could be compared; empty if they do. */
  public static Optional<String> nothingShared(
      ResolvedScenario scenarioA, ResolvedScenario scenarioB) {
    return new CommonGround(scenarioA, scenarioB).prospects().isEmpty()
        ? Optional.of(
            "the scenarios share no candidate, nor a member, with a status that both have, so there"
                + " is nothing to compare: A has "
                + states(scenarioA)
                + "; B has "
                + states(scenarioB))
        : Optional.empty();
  }

  private static String states(ResolvedScenario scenario) {
    return scenario.states().stream().map(StateCode::value).collect(Collectors.joining(", "));
  }

  /**
   * What two scenarios do not share, in words: what the rows leave out, and what else a difference
   * may come from. Empty if they share everything.
   */
  public static List<String> notes(ResolvedScenario scenarioA, ResolvedScenario scenarioB) {
    return new CommonGround(scenarioA, scenarioB).notes();
  }
}
