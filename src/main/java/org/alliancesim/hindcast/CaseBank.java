package org.alliancesim.hindcast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.Histories;
import org.alliancesim.experiment.Inputs;
import org.alliancesim.parallel.FailedTask;

/**
 * Histories of worlds of the past, with which answers came out of each.
 *
 * @param worlds the worlds
 * @param patterns [replicate][world], which answers came out
 */
public record CaseBank(List<PastWorld> worlds, Patterns[][] patterns) {

  /**
   * The answers of some histories of one world.
   *
   * @param answers the different answers, each a {@link PastWorld#happenedIn}
   * @param counts how many replicates gave each
   */
  public record Patterns(long[] answers, int[] counts) {

    static Patterns of(long[] each) {
      Map<Long, Integer> counted = new TreeMap<>();
      for (long answers : each) {
        counted.merge(answers, 1, Integer::sum);
      }
      return new Patterns(
          counted.keySet().stream().mapToLong(Long::longValue).toArray(),
          counted.values().stream().mapToInt(Integer::intValue).toArray());
    }

    /** How many replicates there are. */
    public int replicates() {
      return Arrays.stream(counts).sum();
    }

    /** In how many replicates a case happened. */
    public int count(int pastCase) {
      int count = 0;
      for (int index = 0; index < answers.length; index++) {
        count += (answers[index] >>> pastCase & 1) == 1 ? counts[index] : 0;
      }
      return count;
    }
  }

  /**
   * Simulates worlds as they are written, with the coefficients that their scenarios have.
   *
   * @param replicates histories of each world
   * @param seed the master seed
   * @param work how it is done
   * @throws java.util.concurrent.CancellationException if the work was asked to stop
   */
  public static CaseBank asWritten(List<PastWorld> worlds, int replicates, long seed, PastWork work)
      throws InterruptedException {
    Patterns[][] patterns = new Patterns[replicates][worlds.size()];
    ExecutorService pool = Executors.newFixedThreadPool(work.threads());
    List<Future<?>> tasks = new ArrayList<>();
    try {
      for (int first = 0; first < replicates; first += SamplingDesign.BLOCK) {
        for (int world = 0; world < worlds.size(); world++) {
          int from = first;
          int to = Math.min(replicates, first + SamplingDesign.BLOCK);
          int place = world;
          Simulation simulation = new Simulation(worlds.get(world), seed);
          String part =
              String.format(
                  Locale.ROOT,
                  "as-written-block-%05d-world-%02d",
                  first / SamplingDesign.BLOCK,
                  world);
          tasks.add(
              pool.submit(
                  () -> {
                    List<Patterns> done = simulation.part(part, from, to, work);
                    for (int replicate = from; replicate < to; replicate++) {
                      patterns[replicate][place] = done.get(replicate - from);
                    }
                  }));
        }
      }
      for (Future<?> task : tasks) {
        task.get();
      }
    } catch (ExecutionException e) {
      throw FailedTask.failure(e);
    } finally {
      tasks.forEach(task -> task.cancel(false));
      stop(pool);
    }
    return new CaseBank(List.copyOf(worlds), patterns);
  }

  /** Waits until the parts in hand are finished and kept. */
  private static void stop(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    pool.awaitTermination(Long.MAX_VALUE, TimeUnit.SECONDS);
  }

  /** One world, with events of its own: no two worlds share random numbers. */
  private static final class Simulation {
    private final PastWorld world;
    private final long seed;

    Simulation(PastWorld world, long seed) {
      this.world = world;
      this.seed = seed ^ Draws.key(world.name());
    }

    /** The patterns of some replicates, as they were kept or else simulated and kept. */
    List<Patterns> part(String name, int from, int to, PastWork work) {
      Optional<List<Patterns>> kept = work.load(name, from, to - from);
      if (kept.isPresent()) {
        work.advanced(to - from);
        return kept.get();
      }
      work.requireGoingOn();
      Inputs inputs = Inputs.of(world.scenario(), seed, from / SamplingDesign.BLOCK);
      Histories histories = new Histories(world.scenario());
      List<Patterns> patterns = new ArrayList<>();
      for (int index = from; index < to; index++) {
        long answers = world.happenedIn(histories.run(inputs.of(index), Draws.of(seed, index)));
        patterns.add(Patterns.of(new long[] {answers}));
        work.advanced(1);
      }
      work.save(name, from, patterns);
      return patterns;
    }
  }
}
