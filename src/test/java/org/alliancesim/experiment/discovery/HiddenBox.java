package org.alliancesim.experiment.discovery;

import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;

/** Points with six inputs of which two decide: it is common where x₀ &gt; 0.6 and x₃ &lt; 0.5. */
final class HiddenBox {

  static final long SEED = 5;
  static final int POINTS = 2000;
  private static final int INPUTS = 6;

  private HiddenBox() {}

  /**
   * Some points.
   *
   * @param inside the probability that it happens there
   * @param outside the probability elsewhere
   */
  static Cases with(double inside, double outside) {
    double[][] columns = new double[INPUTS][POINTS];
    boolean[] happened = new boolean[POINTS];
    for (int point = 0; point < POINTS; point++) {
      Draws draws = Draws.of(SEED, point);
      for (int input = 0; input < INPUTS; input++) {
        columns[input][point] = draws.uniform(RandomProcess.INPUT, input, 0, 0);
      }
      double p = columns[0][point] > 0.6 && columns[3][point] < 0.5 ? inside : outside;
      happened[point] = draws.uniform(RandomProcess.CHOICE, 0, 0, 0) < p;
    }
    return Cases.of(columns, happened);
  }
}
