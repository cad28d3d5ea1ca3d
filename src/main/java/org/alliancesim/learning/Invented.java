package org.alliancesim.learning;

import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Pasts as they might have been. */
final class Invented {

  private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

  private Invented() {}

  /** A past under a point, with levels drawn for it: whether each answer came true. */
  static boolean[] past(FrameEvidence evidence, FramePoint point, Draws draws) {
    double[] levels = new double[evidence.organisations().size()];
    for (int organisation = 0; organisation < levels.length; organisation++) {
      levels[organisation] = level(point.tau(), evidence.organisations().get(organisation), draws);
    }
    return past(evidence, evidence.probabilities(point), levels, draws);
  }

  /** A level of an organisation of which nothing is known. */
  static double level(double tau, String organisation, Draws draws) {
    double u = draws.uniform(RandomProcess.POSTERIOR, Draws.key(organisation), 0, 0);
    return tau * STANDARD.inverseCumulativeProbability(u);
  }

  /**
   * A past with these levels.
   *
   * @param probabilities [row][node]
   * @param levels by organisation
   */
  static boolean[] past(
      FrameEvidence evidence, double[][] probabilities, double[] levels, Draws draws) {
    double[][] weights = new double[levels.length][];
    for (int organisation = 0; organisation < levels.length; organisation++) {
      weights[organisation] = LevelGrid.weightsAt(levels[organisation]);
    }
    boolean[] happened = new boolean[probabilities.length];
    for (int row = 0; row < happened.length; row++) {
      double[] ofNodes = weights[evidence.rows().get(row).organisation()];
      double probability = 0;
      for (int node = 0; node < ofNodes.length; node++) {
        probability += ofNodes[node] * probabilities[row][node];
      }
      happened[row] = draws.uniform(RandomProcess.POSTERIOR, 0, row, 1) < probability;
    }
    return happened;
  }
}
