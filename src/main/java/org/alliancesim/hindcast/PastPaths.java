package org.alliancesim.hindcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.Histories;
import org.alliancesim.experiment.Inputs;
import org.alliancesim.experiment.Intervals;
import org.alliancesim.model.RunHistory;
import org.alliancesim.parallel.FailedTask;
import org.alliancesim.results.CaseObjectorRow;
import org.alliancesim.results.CaseStageRow;
import org.alliancesim.results.TallyRow;

/**
 * Histories of worlds of the past with the coefficients that their scenarios have: how far each
 * case came, and who objected.
 */
public final class PastPaths {

  private final List<List<CaseTally>> tallies;
  private final int replicates;

  private PastPaths(List<List<CaseTally>> tallies, int replicates) {
    this.tallies = tallies;
    this.replicates = replicates;
  }

  /**
   * Simulates.
   *
   * @param replicates histories of each world
   * @param seed the master seed
   * @param work how it is done
   * @throws java.util.concurrent.CancellationException if the work was asked to stop
   */
  public static PastPaths simulate(List<PastWorld> worlds, int replicates, long seed, PastWork work)
      throws InterruptedException {
    List<List<CaseTally>> tallies = worlds.stream().map(PastPaths::empty).toList();
    ExecutorService pool = Executors.newFixedThreadPool(work.threads());
    List<Future<List<TallyRow>>> parts = new ArrayList<>();
    List<List<CaseTally>> targets = new ArrayList<>();
    try {
      for (int first = 0; first < replicates; first += SamplingDesign.BLOCK) {
        for (int world = 0; world < worlds.size(); world++) {
          Simulation simulation = new Simulation(worlds.get(world), seed);
          int from = first;
          int to = Math.min(replicates, first + SamplingDesign.BLOCK);
          String part =
              String.format(
                  Locale.ROOT, "paths-block-%05d-world-%02d", first / SamplingDesign.BLOCK, world);
          parts.add(pool.submit(() -> simulation.part(part, from, to, work)));
          targets.add(tallies.get(world));
        }
      }
      for (int part = 0; part < parts.size(); part++) {
        List<TallyRow> rows = parts.get(part).get();
        targets.get(part).forEach(tally -> tally.add(rows));
      }
    } catch (ExecutionException e) {
      throw FailedTask.failure(e);
    } finally {
      parts.forEach(part -> part.cancel(false));
      // what is in hand is finished and kept
      pool.shutdown();
      pool.awaitTermination(Long.MAX_VALUE, TimeUnit.SECONDS);
    }
    return new PastPaths(tallies, replicates);
  }

  private static List<CaseTally> empty(PastWorld world) {
    List<CaseTally> tallies = new ArrayList<>();
    for (int index = 0; index < world.cases().size(); index++) {
      tallies.add(new CaseTally(world, index));
    }
    return tallies;
  }

  /** The model's forecasts as shares of histories. */
  public PastForecasts.Model shares() {
    return (world, pastCase) ->
        Intervals.wilson(tallies.get(world).get(pastCase).happened(), replicates, 1);
  }

  /** How far each case came. */
  public List<CaseStageRow> stages() {
    return tallies.stream().flatMap(List::stream).map(tally -> tally.stages(replicates)).toList();
  }

  /** Who voted on each case, and how. */
  public List<CaseObjectorRow> objectors() {
    return tallies.stream()
        .flatMap(List::stream)
        .flatMap(tally -> tally.objectors().stream())
        .toList();
  }

  /** One world, with events of its own: no two worlds share random numbers. */
  private static final class Simulation {
    private final PastWorld world;
    private final long seed;

    Simulation(PastWorld world, long seed) {
      this.world = world;
      this.seed = seed ^ Draws.key(world.name());
    }

    /** What happened in some histories, as it was kept or else simulated and kept. */
    List<TallyRow> part(String name, int from, int to, PastWork work) {
      Optional<List<TallyRow>> kept = work.loadTallies(name);
      if (kept.isPresent()) {
        work.advanced(to - from);
        return kept.get();
      }
      work.requireGoingOn();
      Inputs inputs = Inputs.of(world.scenario(), seed, from / SamplingDesign.BLOCK);
      Histories histories = new Histories(world.scenario());
      List<CaseTally> tallies = empty(world);
      for (int index = from; index < to; index++) {
        RunHistory history = histories.run(inputs.of(index), Draws.of(seed, index));
        tallies.forEach(tally -> tally.add(history));
        work.advanced(1);
      }
      List<TallyRow> rows = tallies.stream().flatMap(tally -> tally.kept().stream()).toList();
      work.saveTallies(name, rows);
      return rows;
    }
  }
}
