package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;

/**
 * How one of those who have a part in a decision – voters, holders of a voice, the chair – stands
 * to a bid, or to the bids of a package.
 *
 * @param state its index
 * @param votes whether it votes on it
 * @param chair its weight in the chair; 0 if it has none
 * @param views how it looks at each bid, in the order of the bids
 * @param leverage L̂∈[0,1] of all who press it; 0 if nobody does
 * @param objects the probability in [0, 1] that it objects to any of the bids, under the pressure
 *     that the chair chose and given what earlier votes showed; 0 if it does not vote
 * @param consents the probability in [0, 1] that it consents to all, likewise
 */
public record Standpoint(
    int state,
    boolean votes,
    double chair,
    List<View> views,
    double leverage,
    double objects,
    double consents)
    implements Serializable {

  public Standpoint {
    views = List.copyOf(views);
  }

  /** V before pressure: Γ−C, of a package the sum over its bids; in units of goodwill. */
  public double valuation() {
    return views.stream().mapToDouble(View::valuation).sum();
  }

  /** V under the pressure that the chair chose, likewise. */
  public double underPressure() {
    return views.stream().mapToDouble(view -> view.underPressure() - view.against()).sum();
  }
}
