package org.alliancesim.explanation;

import java.util.Map;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.Process;
import org.alliancesim.explanation.RecordedDraws.Name;
import org.alliancesim.interest.Logit;

/**
 * Draws of which some are moved by an amount on the scale of logits. The noise of a vote is
 * logistic: a member objects if logit(u)+V &lt; −ν and consents if logit(u)+V ≥ ν, so to move its
 * draw is to move its valuation, in this one vote and in nothing else.
 */
final class ShiftedDraws implements Draws {

  private static final long serialVersionUID = 1L;

  private final Draws draws;
  private final Map<Name, Double> shifts;

  ShiftedDraws(Draws draws, Map<Name, Double> shifts) {
    this.draws = draws;
    this.shifts = Map.copyOf(shifts);
  }

  @Override
  public double uniform(Process process, long entity, long month, long detail) {
    double uniform = draws.uniform(process, entity, month, detail);
    Double shift = shifts.get(new Name(process, entity, month, detail));
    return shift == null ? uniform : Logit.lambda(logit(uniform) + shift);
  }

  /** ln(u/(1−u)), the same bits on every machine. */
  static double logit(double u) {
    return StrictMath.log(u / (1 - u));
  }
}
