package org.alliancesim.experiment.rare;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Laws that take turns, and the weight of a history that any of them may have brought: its density
 * under the plain law over the mean of its densities under all, each with its share of the turns.
 * The first law is the plain one, so no weight exceeds 1 over the share of that.
 *
 * <p>Reference: T. Hesterberg (1995), "Weighted average importance sampling and defensive mixture
 * distributions", Technometrics 37(2); A. Owen, Y. Zhou (2000), "Safe and effective importance
 * sampling", JASA 95(449).
 */
final class Mixture {

  private final List<Law> laws;
  private final int[] turns;
  private final double[] logShares;

  /** By state. */
  private final boolean[] changed;

  /**
   * A mixture.
   *
   * @param laws the plain one first
   * @param turns which law is whose turn, again and again; each has at least one
   */
  Mixture(List<Law> laws, int... turns) {
    this.laws = List.copyOf(laws);
    this.turns = turns.clone();
    logShares = new double[laws.size()];
    for (int turn : turns) {
      logShares[turn]++;
    }
    for (int law = 0; law < logShares.length; law++) {
      logShares[law] = FastMath.log(logShares[law] / turns.length);
    }
    changed = new boolean[laws.get(0).states()];
    for (int state = 0; state < changed.length; state++) {
      for (Law law : laws) {
        changed[state] |= law.changesChoicesOf(state);
      }
    }
  }

  /** All that weights depend on, as a text. */
  String inWords() {
    return Arrays.toString(turns) + laws.stream().map(Law::inWords).toList();
  }

  List<Law> laws() {
    return laws;
  }

  /** Which law a history has. */
  int turn(int history) {
    return turns[history % turns.length];
  }

  /** The largest weight that there can be. */
  double largestWeight() {
    return FastMath.exp(-logShares[0]);
  }

  /** Whether any law has a state choose otherwise than it would. */
  boolean changesChoicesOf(int state) {
    return changed[state];
  }

  /**
   * Whether any law raises an option that succeeds as likely.
   *
   * @param status the index of a status, {@code World.NONE} for leaving
   * @param success π̂
   */
  boolean raises(int state, int status, double success) {
    for (Law law : laws) {
      if (law.raises(state, status, success)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The weight of a history.
   *
   * @param logRatios by law, ln of the history's density under it over that under the plain law
   */
  double weight(double[] logRatios) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int law = 0; law < logRatios.length; law++) {
      largest = Math.max(largest, logShares[law] + logRatios[law]);
    }
    double sum = 0;
    for (int law = 0; law < logRatios.length; law++) {
      sum += FastMath.exp(logShares[law] + logRatios[law] - largest);
    }
    return FastMath.exp(-largest) / sum;
  }
}
