package org.alliancesim.scenario.content;

import java.io.Serializable;
import org.alliancesim.chance.SamplingDesign;

/**
 * How a scenario is meant to be run.
 *
 * @param replicates how many histories, from 1
 * @param seed the master seed
 * @param sampling how the uncertain numbers are spread over the replicates
 * @param design which values of what a sweep runs
 */
public record ExperimentSettings(
    int replicates, long seed, SamplingDesign sampling, DesignSettings design)
    implements Serializable {

  /** The most replicates a run may have. */
  public static final int MOST_REPLICATES = 10_000_000;

  /** What holds when a scenario says nothing. */
  public static final ExperimentSettings DEFAULT =
      new ExperimentSettings(10_000, 1, SamplingDesign.LATIN_HYPERCUBE, DesignSettings.NONE);

  public ExperimentSettings {
    if (replicates < 1 || replicates > MOST_REPLICATES) {
      throw new IllegalArgumentException(
          "replicates must be from 1 to " + MOST_REPLICATES + ", not " + replicates);
    }
  }
}
