package org.alliancesim.experiment;

import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * The uncertain inputs of a block of consecutive replicates.
 *
 * @param scenario the scenario
 * @param block the block's number
 * @param points [replicate in block][coordinate], numbers in (0, 1)
 */
public record Inputs(ResolvedScenario scenario, int block, double[][] points) {

  /** The inputs of a block under a master seed. */
  public static Inputs of(ResolvedScenario scenario, long seed, int block) {
    SamplingDesign design = scenario.experiment().sampling();
    return new Inputs(scenario, block, design.block(seed, block, scenario.coordinates()));
  }

  /** The values of a replicate of the block, in the order of the scenario's inputs. */
  public double[] of(int replicate) {
    return scenario.sample(points[replicate - block * SamplingDesign.BLOCK]);
  }
}
