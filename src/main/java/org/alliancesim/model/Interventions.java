package org.alliancesim.model;

import java.io.Serializable;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;

/** Reads and changes variables of a running history by name. */
final class Interventions implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Situation situation;

  Interventions(Situation situation) {
    this.situation = situation;
  }

  double value(MovableTarget target) {
    if (target.variable() instanceof StateVariable variable) {
      return situation.world.get(variable, target.first());
    }
    if (target.variable() instanceof PairVariable variable) {
      return situation.world.get(variable, target.first(), target.second());
    }
    return target.variable() == AllianceVariable.CREDIBILITY
        ? situation.alliance.credibility()
        : situation.alliance.isolation();
  }

  /** Changes a variable and tells the observer. */
  void set(MovableTarget target, double value) {
    move(target, value);
    situation.observer.intervened(new Intervention(situation.month, target, value(target)));
  }

  /** Changes a variable, moved into its range, as the rest of a change already told. */
  void move(MovableTarget target, double value) {
    double inRange = target.variable().clamp(value);
    if (target.variable() instanceof StateVariable variable) {
      situation.world.set(variable, target.first(), inRange);
    } else if (target.variable() instanceof PairVariable variable) {
      situation.world.set(variable, target.first(), target.second(), inRange);
    } else if (target.variable() == AllianceVariable.CREDIBILITY) {
      situation.alliance.setCredibility(inRange);
    } else {
      situation.alliance.setIsolation(inRange);
    }
  }
}
