package org.alliancesim.query;

import java.time.YearMonth;
import java.util.List;
import org.alliancesim.institution.Stage;
import org.alliancesim.world.StateCode;

/**
 * How far one state came on its way to one status in one history. What was not sought has none.
 *
 * @param state the state
 * @param status the status's id, or the word for giving up membership
 * @param stage the furthest stage reached, never {@link Stage#NOT_SOUGHT}
 * @param reasons why not further: members, criteria
 * @param month in which that stage was first reached
 * @param lodged whether a bid was lodged
 * @param passedGate whether a bid met every criterion
 * @param newcomer whether the state could come to hold it by a vote, so that it counts among the
 *     new holders if it does
 */
public record Passage(
    StateCode state,
    String status,
    Stage stage,
    List<String> reasons,
    YearMonth month,
    boolean lodged,
    boolean passedGate,
    boolean newcomer) {

  public Passage {
    reasons = List.copyOf(reasons);
  }

  /** That of a status which was gained, all that a twin history tells. */
  public static Passage gained(StateCode state, String status, YearMonth month, boolean newcomer) {
    return new Passage(state, status, Stage.HELD, List.of(), month, false, false, newcomer);
  }
}
