package org.alliancesim.explanation;

import java.io.Serializable;
import java.util.List;

/**
 * What would have taken a returned bid through the gate, the draws of waivers being the same.
 *
 * @param changes what of the world would have had to be otherwise when the bid came before the
 *     gate, all together
 * @param verified whether the bid passes the gate with these changes, and with none of them left
 *     out or falling short, when the history is run again
 */
public record GateFlip(List<FailedCriterion.Requirement> changes, boolean verified)
    implements Serializable {

  public GateFlip {
    changes = List.copyOf(changes);
  }
}
