package org.alliancesim.scenario.content;

import java.io.Serializable;
import org.alliancesim.world.StateCode;

/**
 * What a scenario is about: whether a state comes to hold a status. No result depends on it.
 *
 * @param state a state that is no full member at the start, leads nothing and is no outside power
 * @param status the id of a status that members vote on and that the state can reach and does not
 *     hold at the start
 */
public record Question(StateCode state, String status) implements Serializable {

  /** As a scenario writes it, for example {@code AZE partner}. */
  @Override
  public String toString() {
    return state + " " + status;
  }
}
