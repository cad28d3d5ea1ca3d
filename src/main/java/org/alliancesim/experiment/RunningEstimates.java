package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.StateCode;

/**
 * Keeps the batches of a run as they come and says at any time what they estimate: the estimator
 * and interval of {@link Estimates}, from the replicates so far. Several threads may ask while
 * another adds.
 */
public final class RunningEstimates implements MonteCarlo.BatchStore {

  private final int wanted;
  private final Map<Pathway, PathTally> paths = new LinkedHashMap<>();
  private final List<BatchResults> batches = new ArrayList<>();
  private int replicates;

  /**
   * A run without any batch yet.
   *
   * @param scenario the scenario
   * @param wanted n ≥ 1, the replicates of the whole run
   */
  public RunningEstimates(ResolvedScenario scenario, int wanted) {
    this.wanted = wanted;
    for (Pathway prospect : Pathway.ofCandidates(scenario)) {
      paths.put(prospect, new PathTally(wanted, MonteCarlo.TWINS, scenario.clock()));
    }
  }

  @Override
  public synchronized boolean has(int batch) {
    return batch < batches.size();
  }

  /**
   * Takes the next batch.
   *
   * @throws IllegalArgumentException if another one is next
   */
  @Override
  public synchronized void take(int batch, BatchResults results) {
    if (batch != batches.size()) {
      throw new IllegalArgumentException(
          "batch " + batches.size() + " is next, not batch " + batch + ": the order counts");
    }
    batches.add(results);
    replicates += MonteCarlo.replicates(batch, wanted);
    for (ReplicateRow row : results.replicates()) {
      PathTally path = paths.get(new Pathway(row.state(), row.status()));
      if (path != null) {
        path.add(row);
      }
    }
  }

  /** The batches so far, from the first. */
  public synchronized List<BatchResults> batches() {
    return List.copyOf(batches);
  }

  /** How many replicates they hold. */
  public synchronized int replicates() {
    return replicates;
  }

  /**
   * How likely each candidate is to ever hold each status, as far as one can tell now, in the order
   * of probabilities.csv; none before the first batch.
   */
  public synchronized List<ConvergenceRow> now() {
    List<ConvergenceRow> rows = new ArrayList<>();
    if (replicates > 0) {
      paths.forEach((prospect, path) -> rows.add(row(prospect, path, replicates)));
    }
    return rows;
  }

  /**
   * How one estimate came to where it stands: at the ends of batches, evenly spaced as far as they
   * can be, the last one now.
   *
   * @param state the candidate
   * @param status the status's id
   * @param most how many steps are shown at most, at least 2
   * @throws IllegalArgumentException if the run does not estimate this
   */
  public synchronized List<ConvergenceRow> course(StateCode state, String status, int most) {
    Pathway prospect = new Pathway(state, status);
    PathTally path = paths.get(prospect);
    if (path == null) {
      throw new IllegalArgumentException("no estimate is made of " + prospect);
    }
    List<ConvergenceRow> rows = new ArrayList<>();
    int step = MonteCarlo.BATCH * ((batches.size() - 1) / most + 1);
    for (int n = step; n < replicates; n += step) {
      rows.add(row(prospect, path, n));
    }
    if (replicates > 0) {
      rows.add(row(prospect, path, replicates));
    }
    return rows;
  }

  private static ConvergenceRow row(Pathway prospect, PathTally path, int n) {
    Estimate estimate = path.probabilityAmong(n);
    return new ConvergenceRow(
        prospect.state(), prospect.status(), n, estimate.value(), estimate.low(), estimate.high());
  }
}
