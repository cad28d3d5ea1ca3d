package org.alliancesim.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A bid that the gate returned.
 *
 * @param event its index among the events
 * @param month months since the start of the clock
 * @param bid the bid
 * @param remedies what would have met all criteria that were not waived
 */
record ReturnedBid(int event, int month, Candidate bid, List<Remedy> remedies) implements Setback {

  ReturnedBid {
    remedies = List.copyOf(remedies);
  }

  @Override
  public Event explained(Event event, Rerun rerun) {
    return ((Event.Gate) event).with(flip(changes -> rerun.passesGate(this, changes)));
  }

  /**
   * The smallest change, tried out.
   *
   * @param passes whether the bid passes the gate with some changes of the world
   */
  GateFlip flip(Predicate<List<Remedy>> passes) {
    boolean verified = passes.test(remedies);
    for (int index = 0; verified && index < remedies.size(); index++) {
      List<Remedy> fallingShort = new ArrayList<>(remedies);
      fallingShort.set(index, remedies.get(index).lesser());
      verified = !passes.test(fallingShort);
    }
    return new GateFlip(remedies.stream().map(Remedy::requirement).toList(), verified);
  }
}
