package org.alliancesim.explanation;

import java.io.Serializable;
import org.alliancesim.explanation.FailedCriterion.Bound;
import org.alliancesim.explanation.FailedCriterion.Requirement;
import org.alliancesim.world.CriterionVariable;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.Variable;
import org.alliancesim.world.World;

/**
 * A change of the world that a criterion requires.
 *
 * @param requirement what changes, and how it is told
 * @param first the index of the state, of the pair's first or of the organisation
 * @param second the index of the pair's second; not looked at otherwise
 * @param value what it becomes
 */
record Remedy(Requirement requirement, int first, int second, double value)
    implements Serializable {

  /**
   * Far more than the rounding errors of a bound, as a share of it, and less than anybody reads.
   */
  private static final double MARGIN = 1e-9;

  /** What just suffices. */
  static Remedy of(Requirement requirement, int first, int second) {
    double needed = requirement.needed();
    double enough = requirement.bound() == Bound.BELOW ? needed * (1 - MARGIN) : needed;
    return new Remedy(requirement, first, second, enough);
  }

  /**
   * What just does not suffice any more: the bound itself, and of a yes or no, the value as it was.
   */
  Remedy lesser() {
    double before = requirement.value();
    double less =
        requirement.bound() == Bound.BELOW
            ? Math.min(before, requirement.needed() * (1 + MARGIN))
            : before;
    return new Remedy(requirement, first, second, less);
  }

  void apply(World world) {
    Variable variable = requirement.variable();
    if (variable instanceof StateVariable ofState) {
      world.set(ofState, first, value);
    } else if (variable instanceof CriterionVariable criterion) {
      world.setMeets(criterion, first, value);
    } else if (variable instanceof PairVariable ofPair) {
      world.set(ofPair, first, second, value);
    } else {
      world.setHostility(first, value);
    }
  }
}
