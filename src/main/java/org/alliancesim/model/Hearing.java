package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A consultation in full.
 *
 * @param consultation what the chair found out, and what it makes of it
 * @param standpoints how all stand who have a part in the decision, by state index; without the
 *     candidates
 * @param pressings who presses whom at the degree the chair chose, by member; empty if that is 0
 */
public record Hearing(
    Consultation consultation, List<Standpoint> standpoints, List<Pressing> pressings)
    implements Serializable {

  public Hearing {
    standpoints = List.copyOf(standpoints);
    pressings = List.copyOf(pressings);
  }

  /** How a state stands; empty if it has no part in the decision. */
  public Optional<Standpoint> of(int state) {
    return standpoints.stream().filter(each -> each.state() == state).findFirst();
  }
}
