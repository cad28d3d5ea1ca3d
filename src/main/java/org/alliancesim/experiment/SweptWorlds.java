package org.alliancesim.experiment;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.experiment.design.Design;
import org.alliancesim.experiment.design.DesignPoint;
import org.alliancesim.parallel.FailedTask;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * The scenarios at all points of a design: reads them, on several threads, and knows whether they
 * can be compared with each other, replicate by replicate, and what is to be borne in mind then.
 */
final class SweptWorlds {

  private final List<SweptWorld> points;

  private SweptWorlds(List<SweptWorld> points) {
    this.points = List.copyOf(points);
  }

  /**
   * Reads the scenario at every point of a design.
   *
   * @param origin where the design is written, for mistakes
   * @param threads how many threads read, at least 1
   * @throws ScenarioException with all that is wrong at any point
   */
  static SweptWorlds read(SweepLevels levels, Design design, Origin origin, int threads)
      throws ScenarioException {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      List<ForkJoinTask<SweptWorld>> tasks = new ArrayList<>();
      for (DesignPoint point : design.points()) {
        tasks.add(pool.submit(() -> SweptWorld.of(point, levels.at(point))));
      }
      Problems problems = new Problems();
      List<SweptWorld> worlds = new ArrayList<>();
      for (int number = 0; number < tasks.size(); number++) {
        try {
          worlds.add(tasks.get(number).get());
        } catch (ExecutionException e) {
          if (!(rootOf(e) instanceof ScenarioException mistakes)) {
            throw FailedTask.failure(e);
          }
          String at = "point " + number + " of the design";
          mistakes.problems().forEach(problem -> problems.add(origin, at, problem.toString()));
        }
      }
      problems.throwIfAny();
      return new SweptWorlds(worlds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the points were read", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /**
   * Requires that all sample their uncertain inputs alike: else a replicate's inputs would have
   * nothing in common.
   *
   * @param scenario that is varied
   * @param origin where the design is written, for mistakes
   * @throws ScenarioException if one samples otherwise
   */
  void requireOneSampling(ResolvedScenario scenario, Origin origin) throws ScenarioException {
    for (SweptWorld world : points) {
      if (world.scenario().experiment().sampling() != scenario.experiment().sampling()) {
        Problems problems = new Problems();
        problems.add(
            origin,
            "",
            "the scenarios sample their uncertain inputs by "
                + scenario.experiment().sampling().key()
                + " and by "
                + world.scenario().experiment().sampling().key()
                + ", so a replicate would have other inputs in each; give all the same"
                + " experiment.sampling");
        problems.throwIfAny();
      }
    }
  }

  /** The points, by number. */
  List<SweptWorld> points() {
    return points;
  }

  /** The number of the first point with the results of a scenario; empty if none has them. */
  Optional<Integer> firstLike(ResolvedScenario scenario) {
    String digest = scenario.digest();
    return points.stream()
        .filter(world -> world.digest().equals(digest))
        .findFirst()
        .map(world -> world.point().number());
  }

  /** The scenarios of all points, each read when it is looked at: all at once may be too many. */
  List<ResolvedScenario> scenarios() {
    return new AbstractList<>() {
      @Override
      public ResolvedScenario get(int number) {
        return points.get(number).scenario();
      }

      @Override
      public int size() {
        return points.size();
      }
    };
  }

  /**
   * What to bear in mind when points are compared, in sentences.
   *
   * @param scenario that is varied
   * @param baseline the point that others are compared with
   */
  List<String> notes(ResolvedScenario scenario, int baseline) {
    List<String> notes = new ArrayList<>();
    List<Pathway> compared = points.get(baseline).prospects();
    if (points.stream().anyMatch(world -> !world.prospects().equals(compared))) {
      notes.add(
          "Not every point has the states and statuses of the baseline: a row without a difference"
              + " has no counterpart there.");
    }
    if (points.stream().anyMatch(world -> !world.scenario().clock().equals(scenario.clock()))) {
      notes.add("Not every point has the same clock: differences include those of the clock.");
    }
    boolean bySobol = scenario.experiment().sampling() == SamplingDesign.SOBOL;
    if (bySobol
        && points.stream()
            .anyMatch(world -> !world.scenario().coordinates().equals(scenario.coordinates()))) {
      notes.add(
          "Not every point has the same uncertain inputs. A Sobol point goes by the position of an"
              + " input, so shared inputs may have different values; choose experiment.sampling:"
              + " latin-hypercube to keep them equal.");
    }
    return notes;
  }
}
