package org.alliancesim.gui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.world.PairVariable;

/** What became other in the latest month, as far as a map shows it. */
final class MonthChanges implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Set<Integer> states = new LinkedHashSet<>();
  private final Set<Tie> ties = new LinkedHashSet<>();

  /**
   * A tie that was moved.
   *
   * @param guarantee whether it is a guarantee, and no rivalry
   * @param first the index of one state, of a guarantee the patron
   * @param second that of the other
   */
  record Tie(boolean guarantee, int first, int second) implements Serializable {}

  /** Whose status changed, by index. */
  Set<Integer> states() {
    return Collections.unmodifiableSet(states);
  }

  /** The ties that something moved. */
  List<Tie> ties() {
    return new ArrayList<>(ties);
  }

  void begin() {
    states.clear();
    ties.clear();
  }

  void status(int state) {
    states.add(state);
  }

  void rivalry(int first, int second) {
    ties.add(new Tie(false, Math.min(first, second), Math.max(first, second)));
  }

  /** Something from outside moved a variable. */
  void moved(MovableTarget target) {
    if (target.variable() == PairVariable.RIVALRY) {
      rivalry(target.first(), target.second());
    } else if (target.variable() == PairVariable.GUARANTEE) {
      ties.add(new Tie(true, target.first(), target.second()));
    }
  }
}
