package org.alliancesim.experiment;

import org.alliancesim.chance.Draws;
import org.alliancesim.chance.KeyedDraws;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * What is simulated at a point of a design: a scenario, and how its replicates get their inputs.
 * Replicate k of every point has the same draws, since seed and number name them.
 */
public interface PointWorld {

  /** The scenario; may be read when it is asked for. */
  ResolvedScenario scenario();

  /**
   * Says what the inputs of some consecutive replicates are.
   *
   * @param seed the master seed
   * @param block which block of {@value SamplingDesign#BLOCK} they are
   */
  OfReplicate inputs(ResolvedScenario scenario, long seed, int block);

  /** The chance of a replicate; that of a run's unless the design says otherwise. */
  default KeyedDraws draws(long seed, int replicate) {
    return Draws.of(seed, replicate);
  }

  /** The values of the inputs of a replicate, in the order of the scenario's. */
  @FunctionalInterface
  interface OfReplicate {
    double[] of(int replicate);
  }

  /** A scenario whose inputs are drawn as in a run of it. */
  interface Drawn extends PointWorld {
    @Override
    default OfReplicate inputs(ResolvedScenario scenario, long seed, int block) {
      return Inputs.of(scenario, seed, block)::of;
    }
  }

  /** A scenario whose inputs are drawn as in a run of it. */
  static PointWorld of(ResolvedScenario scenario) {
    return (Drawn) () -> scenario;
  }

  /**
   * A scenario with the same inputs in every replicate: what differs among these is chance alone.
   *
   * @param u a number in (0, 1) for each of {@link ResolvedScenario#coordinates()}
   */
  static PointWorld at(ResolvedScenario scenario, double[] u) {
    double[] values = scenario.sample(u);
    return new PointWorld() {
      @Override
      public ResolvedScenario scenario() {
        return scenario;
      }

      @Override
      public OfReplicate inputs(ResolvedScenario of, long seed, int block) {
        return replicate -> values.clone();
      }
    };
  }
}
