package org.alliancesim.explanation;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.alliancesim.world.StateCode;

/**
 * What would have made a refused ballot pass, the draws of the votes being the same; in logit
 * units.
 *
 * @param raise the smallest amount by which all voters' valuations V would have had to be higher;
 *     under consensus the most that any objector needed. Empty if no amount would do, for example
 *     because a quota is out of reach
 * @param raiseVerified whether the ballot passes with this raise, and not with 1% less, when the
 *     history is run again
 * @param pressure the smallest degree x∈(0, 1] of pressure that would have sufficed; empty if even
 *     full pressure would not have
 * @param pressureVerified the same as {@code raiseVerified} of this pressure; if {@code pressure}
 *     is empty, whether the ballot fails under full pressure when run again
 * @param objectors who objected
 */
public record BallotFlip(
    Optional<Double> raise,
    boolean raiseVerified,
    Optional<Double> pressure,
    boolean pressureVerified,
    List<Objector> objectors)
    implements Serializable {

  public BallotFlip {
    objectors = List.copyOf(objectors);
  }

  /**
   * One objector, and what pressure could do.
   *
   * @param state who
   * @param needed by how much V, before any pressure, would have had to be higher for it not to
   *     object
   * @param pressed ψ·x·L̂, what the pressure exerted added to V
   * @param reach ψ·L̂, what full pressure would have added
   */
  public record Objector(StateCode state, double needed, double pressed, double reach)
      implements Serializable {}
}
