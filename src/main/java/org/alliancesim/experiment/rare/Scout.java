package org.alliancesim.experiment.rare;

import org.alliancesim.interest.NestedLogit;
import org.alliancesim.model.ChoiceTilt;
import org.apache.commons.math3.util.FastMath;

/**
 * Looks at what a history might have brought: all choices are as ever, and at each look the scout
 * notes how likely it was that what is looked for would be chosen, and would succeed as far as the
 * state can tell. So every history tells something of a rare event, and not only one in a thousand.
 */
final class Scout implements ChoiceTilt {

  private static final long serialVersionUID = 1L;

  private final transient RareEvent event;
  private double logNone;

  Scout(RareEvent event) {
    this.event = event;
  }

  @Override
  public boolean isOn(int state) {
    return event.concerns(state);
  }

  @Override
  public boolean minds(int state, int status, double success) {
    return success > 0 && event.leadsTo(state, status);
  }

  @Override
  public int choose(Look look, double first, double second) {
    int options = look.nest().length;
    double[] likely =
        NestedLogit.probabilities(look.advantage(), look.nest(), options, look.dissimilarity());
    for (int option = 0; option < options; option++) {
      if (event.leadsTo(look.state(), look.status()[option])) {
        logNone +=
            FastMath.log1p(-Math.min(Math.nextDown(1.0), likely[option] * look.success()[option]));
      }
    }
    return NestedLogit.choose(
        first, second, look.advantage(), look.nest(), options, look.dissimilarity());
  }

  /** 1 − Π(1 − p·π̂) over all looks: how likely the event was, roughly. */
  double promise() {
    return -FastMath.expm1(logNone);
  }
}
