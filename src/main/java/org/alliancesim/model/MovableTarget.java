package org.alliancesim.model;

import java.io.Serializable;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.CriterionVariable;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.TrackVariable;
import org.alliancesim.world.Variable;
import org.alliancesim.world.World;

/**
 * A variable of a running history that something from outside can move.
 *
 * @param path its path, for example {@code rivalries.ARM-AZE.level}
 * @param variable which variable
 * @param first index of the state, of the pair's first (the patron, the holder), of the status or
 *     of the track; −1 for the alliance and for behaviour
 * @param second index of the pair's second state; −1 otherwise
 */
public record MovableTarget(String path, Variable variable, int first, int second)
    implements Serializable {

  public MovableTarget {
    boolean fits =
        (variable instanceof StateVariable && first >= 0 && second == World.NONE)
            || (variable instanceof PairVariable && first >= 0 && second >= 0 && first != second)
            || (variable instanceof StatusVariable && first >= 0 && second == World.NONE)
            || (variable instanceof TrackVariable && first >= 0 && second == World.NONE)
            || (variable instanceof CriterionVariable && first >= 0 && second == World.NONE)
            || ((variable instanceof AllianceVariable || variable instanceof Coefficient)
                && first == World.NONE
                && second == World.NONE);
    if (!fits || !variable.definition().movable()) {
      throw new IllegalArgumentException(path + " cannot be moved during a history");
    }
  }
}
