package org.alliancesim.experiment.attribution;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.KeyedDraws;
import org.alliancesim.experiment.ExperimentRunner;
import org.alliancesim.experiment.MonteCarlo;
import org.alliancesim.experiment.PointWorld;
import org.alliancesim.experiment.Replicate;
import org.alliancesim.experiment.SentScenario;
import org.alliancesim.experiment.sensitivity.Factors;
import org.alliancesim.experiment.sensitivity.MorrisDesign;
import org.alliancesim.experiment.sensitivity.PointDesign;
import org.alliancesim.experiment.sensitivity.SaltelliDesign;
import org.alliancesim.institution.Stage;
import org.alliancesim.parallel.Engine;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.SentRows;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * Histories at the points of a design. Those of a row have the same random numbers, history by
 * history, and those of different rows others: the points of a row differ by what was varied alone,
 * and rows are independent of each other.
 *
 * @param scenario the scenario
 * @param method how its points are chosen
 * @param design its points
 * @param histories m, how many at each point
 * @param seed the master seed
 */
public record DesignStudy(
    ResolvedScenario scenario, Method method, PointDesign design, int histories, long seed) {

  /** More histories would be kept in more than one part. */
  public static final int MOST_HISTORIES = 500;

  /**
   * A study.
   *
   * @param rows N ≥ 1
   * @param interactions whether Sobol indices of second order are asked for
   */
  public static DesignStudy of(
      ResolvedScenario scenario,
      Method method,
      Factors factors,
      int rows,
      boolean interactions,
      int histories,
      long seed) {
    return new DesignStudy(
        scenario, method, method.design(factors, rows, interactions, seed), histories, seed);
  }

  /** The numbers in (0, 1) that decide the inputs of a point. */
  double[] coordinates(int point) {
    return design instanceof MorrisDesign morris ? morris.inside(point) : design.point(point);
  }

  /** The values of the inputs of a point. */
  double[] inputs(int point) {
    return scenario.sample(coordinates(point));
  }

  /** How many histories it takes in all. */
  public long allHistories() {
    return (long) design.points() * histories;
  }

  /** The work, not begun. */
  public ExperimentRunner<ReplicateRow> runner(int threads, MonteCarlo.Progress progress) {
    List<PointWorld> worlds = new ArrayList<>();
    for (int point = 0; point < design.points(); point++) {
      worlds.add(new World(this, point));
    }
    return new ExperimentRunner<>(
        worlds,
        seed,
        histories,
        threads,
        (of, replicate, history) ->
            Replicate.rows(of, replicate, history).stream()
                .filter(row -> row.stage() == Stage.HELD)
                .toList(),
        progress);
  }

  /**
   * The work on another engine than threads.
   *
   * @param sent the scenario, for an engine that runs histories in other processes
   */
  public ExperimentRunner<ReplicateRow> runner(
      Engine engine, SentScenario sent, MonteCarlo.Progress progress) {
    boolean interactions = design instanceof SaltelliDesign saltelli && saltelli.secondOrder();
    return runner(1, progress)
        .on(
            engine,
            new ExperimentRunner.Sending<>(
                new DesignErrand(
                    sent, method, design.factors(), design.rows(), interactions, histories, seed),
                SentRows::replicates));
  }

  private record World(DesignStudy study, int point) implements PointWorld {
    @Override
    public ResolvedScenario scenario() {
      return study.scenario();
    }

    @Override
    public OfReplicate inputs(ResolvedScenario scenario, long seed, int block) {
      double[] values = study.inputs(point);
      return replicate -> values.clone();
    }

    @Override
    public KeyedDraws draws(long seed, int replicate) {
      return Draws.of(seed, (long) study.design().rowOf(point) * study.histories() + replicate);
    }
  }
}
