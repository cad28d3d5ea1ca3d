package org.alliancesim.learning;

import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;

/** Pasts as they might have been. */
final class Invented {

  private Invented() {}

  /** A past under a point, with levels drawn for it: whether each answer came true. */
  static boolean[] past(FrameEvidence evidence, FramePoint point, Draws draws) {
    double[] levels = new double[evidence.organisations().size()];
    double[] shares = LevelGrid.shares(point.tau());
    for (int organisation = 0; organisation < levels.length; organisation++) {
      levels[organisation] = level(shares, evidence.organisations().get(organisation), draws);
    }
    return past(evidence, evidence.probabilities(point), levels, draws);
  }

  /**
   * A level of an organisation of which nothing is known.
   *
   * @param shares of the levels of organisations, as of {@link LevelGrid#shares}
   */
  static double level(double[] shares, String organisation, Draws draws) {
    double u = draws.uniform(RandomProcess.POSTERIOR, Draws.key(organisation), 0, 0);
    return LevelGrid.quantile(shares, u);
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
