package org.alliancesim.chance;

import java.io.Serializable;

/**
 * A process's draws for those whom it asks month after month: the numbers of {@link Draws#uniform}
 * with detail 0.
 */
public interface MonthlyDraws extends Serializable {

  /**
   * The draw of a month.
   *
   * @param entity its index among those for whom the draws were asked, see {@link Draws#monthly}
   * @param month months since the start of the clock, from 0
   */
  double of(int entity, int month);
}
