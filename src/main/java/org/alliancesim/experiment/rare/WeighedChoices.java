package org.alliancesim.experiment.rare;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.alliancesim.interest.NestedLogit;
import org.alliancesim.model.ChoiceTilt;
import org.apache.commons.math3.util.FastMath;

/**
 * Choices by one law of a mixture, and how much likelier each law makes what was chosen than the
 * plain one; up to the moment in which the event has come about, from which on all have one law.
 */
final class WeighedChoices implements ChoiceTilt {

  private static final long serialVersionUID = 1L;

  private final transient Mixture mixture;
  private final int turn;
  private final transient BooleanSupplier over;
  private final double[] logRatios;

  /**
   * Choices of one history.
   *
   * @param turn the number of its law
   * @param over whether the event has come about
   * @param logRatios by law, what the inputs have brought; what choices bring is added to it
   */
  WeighedChoices(Mixture mixture, int turn, BooleanSupplier over, double[] logRatios) {
    this.mixture = mixture;
    this.turn = turn;
    this.over = over;
    this.logRatios = logRatios;
  }

  @Override
  public boolean isOn(int state) {
    return mixture.changesChoicesOf(state) && !isOver();
  }

  @Override
  public boolean minds(int state, int status, double success) {
    return mixture.raises(state, status, success);
  }

  /** Whether the event has come about. */
  @Override
  public boolean isOver() {
    return over.getAsBoolean();
  }

  @Override
  public int choose(Look look, double first, double second) {
    List<Law> laws = mixture.laws();
    int options = look.nest().length;
    double[] likely =
        NestedLogit.probabilities(look.advantage(), look.nest(), options, look.dissimilarity());
    double[][] advantages = new double[laws.size()][];
    for (int law = 0; law < advantages.length; law++) {
      advantages[law] = laws.get(law).advantages(look, likely);
    }
    int chosen =
        NestedLogit.choose(
            first, second, advantages[turn], look.nest(), options, look.dissimilarity());
    double plain = logProbability(chosen, advantages[0], look);
    for (int law = 1; law < advantages.length; law++) {
      logRatios[law] += logProbability(chosen, advantages[law], look) - plain;
    }
    return chosen;
  }

  private static double logProbability(int chosen, double[] advantages, Look look) {
    int options = advantages.length;
    if (chosen == NestedLogit.STAY) {
      return -FastMath.log(NestedLogit.sum(advantages, look.nest(), options, look.dissimilarity()));
    }
    return FastMath.log(
        NestedLogit.probabilities(advantages, look.nest(), options, look.dissimilarity())[chosen]);
  }
}
