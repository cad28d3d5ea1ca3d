package org.alliancesim.explanation;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.alliancesim.world.StateCode;

/**
 * What would have made a refused ballot pass, the draws of the votes being the same; in units of
 * goodwill.
 *
 * @param raise the smallest amount by which the goodwill of all voters would have had to be more;
 *     under consensus the most that any objector needed. Empty if no amount would do, for example
 *     because a quota is out of reach
 * @param raiseVerified whether the ballot passes with this raise, and not with 1% less, when the
 *     history is run again
 * @param ease the smallest share in (0, 1] by which all that speaks against the bids, C, would have
 *     had to be less; empty if no share would do
 * @param easeVerified the same as {@code raiseVerified} of this share
 * @param pressure the smallest degree x∈(0, 1] of pressure that would have sufficed; empty if even
 *     full pressure would not have
 * @param pressureVerified the same as {@code raiseVerified} of this pressure; if {@code pressure}
 *     is empty, whether the ballot fails under full pressure when run again
 * @param objectors who objected
 */
public record BallotFlip(
    Optional<Double> raise,
    boolean raiseVerified,
    Optional<Double> ease,
    boolean easeVerified,
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
   * @param needed how much more goodwill, before any pressure, it would have needed not to object
   * @param pressed ψ·x·L̂, the goodwill that the pressure exerted added
   * @param reach ψ·L̂, what full pressure would have added
   */
  public record Objector(StateCode state, double needed, double pressed, double reach)
      implements Serializable {}
}
