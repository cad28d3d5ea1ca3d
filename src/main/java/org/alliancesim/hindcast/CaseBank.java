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
import org.alliancesim.experiment.Inputs;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.parallel.FailedTask;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * Worlds of the past, each simulated under many points of the coefficients that are learned. All
 * other inputs vary from replicate to replicate as the scenarios have it, so that they are averaged
 * over.
 *
 * @param worlds the worlds
 * @param points [point][learned coefficient], as quantile levels of their priors, in (0, 1); none
 *     if coefficients are as the scenarios have them
 * @param patterns [point][world], which answers came out, and how often
 */
public record CaseBank(List<PastWorld> worlds, double[][] points, Patterns[][] patterns) {

  /**
   * The answers of the replicates of one world under one point.
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
   */
  public static CaseBank asWritten(List<PastWorld> worlds, int replicates, long seed, PastWork work)
      throws InterruptedException {
    return simulate(worlds, new double[replicates][0], 1, seed, "as-written", work);
  }

  /**
   * Simulates.
   *
   * @param worlds the worlds
   * @param points see above
   * @param replicates histories of each world for each point; a divisor of {@link
   *     SamplingDesign#BLOCK}
   * @param seed the master seed
   * @param name tells what is kept of this from what is kept of other points
   * @param work how it is done
   * @throws java.util.concurrent.CancellationException if the work was asked to stop
   */
  public static CaseBank simulate(
      List<PastWorld> worlds,
      double[][] points,
      int replicates,
      long seed,
      String name,
      PastWork work)
      throws InterruptedException {
    if (replicates < 1 || SamplingDesign.BLOCK % replicates != 0) {
      throw new IllegalArgumentException(
          "replicates must divide " + SamplingDesign.BLOCK + ", not " + replicates);
    }
    int pointsInBlock = SamplingDesign.BLOCK / replicates;
    Patterns[][] patterns = new Patterns[points.length][worlds.size()];
    ExecutorService pool = Executors.newFixedThreadPool(work.threads());
    List<Future<?>> tasks = new ArrayList<>();
    try {
      for (int first = 0; first < points.length; first += pointsInBlock) {
        for (int world = 0; world < worlds.size(); world++) {
          int from = first;
          int to = Math.min(points.length, first + pointsInBlock);
          int place = world;
          Simulation simulation = new Simulation(worlds.get(world), replicates, seed);
          String part =
              String.format(
                  Locale.ROOT, "%s-block-%05d-world-%02d", name, first / pointsInBlock, world);
          tasks.add(
              pool.submit(
                  () -> {
                    List<Patterns> done = simulation.part(part, from, to, points, work);
                    for (int point = from; point < to; point++) {
                      patterns[point][place] = done.get(point - from);
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
    return new CaseBank(List.copyOf(worlds), points, patterns);
  }

  /** Waits until the parts in hand are finished and kept. */
  private static void stop(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    pool.awaitTermination(Long.MAX_VALUE, TimeUnit.SECONDS);
  }

  /** One world, with events of its own: no two worlds share random numbers. */
  private static final class Simulation {
    private final PastWorld world;
    private final int replicates;
    private final long seed;
    private final int[] places;

    Simulation(PastWorld world, int replicates, long seed) {
      this.world = world;
      this.replicates = replicates;
      this.seed = seed ^ Draws.key(world.name());
      List<String> inputs = world.scenario().inputs();
      places = Learned.PATHS.stream().mapToInt(inputs::indexOf).toArray();
    }

    private Inputs inputs(int block) {
      return Inputs.of(world.scenario(), seed, block);
    }

    /** The patterns of some points, as they were kept or else simulated and kept. */
    List<Patterns> part(String name, int from, int to, double[][] points, PastWork work) {
      Optional<List<Patterns>> kept = work.load(name, from, to - from);
      if (kept.isPresent()) {
        work.advanced(replicates * (to - from));
        return kept.get();
      }
      work.requireGoingOn();
      Inputs inputs = inputs(from * replicates / SamplingDesign.BLOCK);
      List<Patterns> patterns = new ArrayList<>();
      for (int point = from; point < to; point++) {
        patterns.add(run(point, points[point], inputs));
        work.advanced(replicates);
      }
      work.save(name, from, patterns);
      return patterns;
    }

    private Patterns run(int point, double[] levels, Inputs inputs) {
      ResolvedScenario scenario = world.scenario();
      long[] answers = new long[replicates];
      for (int replicate = 0; replicate < replicates; replicate++) {
        int index = point * replicates + replicate;
        double[] values = inputs.of(index);
        for (int learned = 0; learned < levels.length; learned++) {
          // a scenario that fixes a coefficient keeps it
          if (places[learned] >= 0) {
            values[places[learned]] = Learned.value(learned, levels[learned]);
          }
        }
        answers[replicate] =
            world.happenedIn(Replicate.history(scenario, values, Draws.of(seed, index)));
      }
      return Patterns.of(answers);
    }
  }

  /** The same worlds under more points. */
  CaseBank with(CaseBank more) {
    double[][] allPoints = Arrays.copyOf(points, points.length + more.points.length);
    Patterns[][] allPatterns = Arrays.copyOf(patterns, allPoints.length);
    System.arraycopy(more.points, 0, allPoints, points.length, more.points.length);
    System.arraycopy(more.patterns, 0, allPatterns, points.length, more.patterns.length);
    return new CaseBank(worlds, allPoints, allPatterns);
  }
}
