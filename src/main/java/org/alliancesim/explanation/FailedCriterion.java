package org.alliancesim.explanation;

import java.io.Serializable;
import java.util.List;
import org.alliancesim.institution.Criterion;
import org.alliancesim.world.CriterionVariable;
import org.alliancesim.world.OrganisationVariable;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.Variable;

/**
 * A criterion that a candidate failed when its bid came before the gate.
 *
 * @param criterion which
 * @param waiver the probability that it is waived
 * @param uniform the draw: it is waived if this is below {@code waiver}
 * @param waived whether it was
 * @param requirements what of the world would have met it, all together
 */
public record FailedCriterion(
    Criterion criterion,
    double waiver,
    double uniform,
    boolean waived,
    List<Requirement> requirements)
    implements Serializable {

  public FailedCriterion {
    requirements = List.copyOf(requirements);
  }

  /**
   * A number of the world that would have had to be other.
   *
   * @param variable which: a {@link StateVariable}, a {@link PairVariable}, a {@link
   *     CriterionVariable} or {@link OrganisationVariable#HOSTILITY}
   * @param path its path, for example {@code relations.ARM-AZE.diplomatic}
   * @param value what it was
   * @param bound how the needed value lies to {@code needed}
   * @param needed the value needed, or the bound of it
   */
  public record Requirement(
      Variable variable, String path, double value, Bound bound, double needed)
      implements Serializable {}

  /** How a needed value is meant. */
  public enum Bound {
    /** This very value. */
    EXACTLY,
    /** Any smaller value. */
    BELOW
  }
}
