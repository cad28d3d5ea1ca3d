package org.alliancesim.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.institution.Track;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.CriterionVariable;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.TrackVariable;

/** Reads and changes what a running history has by name: the end of the process `shocks`. */
final class Interventions implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Situation situation;

  /** What a user asked for, in that order; those of months to come have yet to be made. */
  private final List<Intervention> asked = new ArrayList<>();

  Interventions(Situation situation) {
    this.situation = situation;
  }

  /** Begins a history: nobody has asked for anything. */
  void begin() {
    asked.clear();
  }

  /** Will be made in its month; a later one for the same path and month goes before it. */
  void ask(Intervention intervention) {
    if (intervention.month() < situation.month) {
      throw new IllegalArgumentException(
          intervention.change().path()
              + " cannot be changed in month "
              + intervention.month()
              + ", which is over; it is month "
              + situation.month);
    }
    String path = intervention.change().path();
    asked.removeIf(
        other -> other.month() == intervention.month() && other.change().path().equals(path));
    asked.add(intervention);
  }

  List<Intervention> asked() {
    return List.copyOf(asked);
  }

  /** What a user asked for this month, after what struck in it. */
  void step() {
    for (Intervention intervention : asked) {
      if (intervention.month() == situation.month) {
        make(intervention.change());
      }
    }
  }

  /** Makes a change and tells the observer what came of it. */
  private void make(Change change) {
    Change before = asItIs(change);
    if (change instanceof Change.OfVariable wanted) {
      move(wanted.target(), wanted.value());
    } else if (change instanceof Change.OfRule rule) {
      situation.alliance.decideBy(rule.track(), rule.rule());
    } else if (change instanceof Change.OfPackages packages) {
      situation.alliance.allowPackages(packages.track(), packages.allowed());
    }
    situation.observer.intervened(new Intervention(situation.month, asItIs(change)), before);
  }

  /** What a change is about, as it stands. */
  private Change asItIs(Change change) {
    if (change instanceof Change.OfVariable variable) {
      return new Change.OfVariable(variable.target(), value(variable.target()));
    }
    List<Track> tracks = situation.alliance.charter().tracks();
    if (change instanceof Change.OfRule rule) {
      return new Change.OfRule(rule.path(), rule.track(), tracks.get(rule.track()).rule());
    }
    Change.OfPackages packages = (Change.OfPackages) change;
    return new Change.OfPackages(
        packages.path(), packages.track(), tracks.get(packages.track()).packages());
  }

  double value(MovableTarget target) {
    if (target.variable() instanceof StateVariable variable) {
      return situation.world.get(variable, target.first());
    }
    if (target.variable() instanceof PairVariable variable) {
      return situation.world.get(variable, target.first(), target.second());
    }
    if (target.variable() instanceof StatusVariable variable) {
      return situation.alliance.term(variable, target.first());
    }
    if (target.variable() instanceof TrackVariable variable) {
      return situation.alliance.track(variable, target.first());
    }
    if (target.variable() instanceof CriterionVariable criterion) {
      return situation.world.meets(criterion, target.first());
    }
    if (target.variable() instanceof Coefficient coefficient) {
      return situation.k(coefficient);
    }
    return switch ((AllianceVariable) target.variable()) {
      case CREDIBILITY -> situation.alliance.credibility();
      case ISOLATION -> situation.alliance.isolation();
      case RATIFICATION -> situation.alliance.ratification();
    };
  }

  /** Changes a variable, moved into its range, and tells nobody: shocks are told as such. */
  void move(MovableTarget target, double value) {
    double inRange = target.variable().clamp(value);
    if (target.variable() instanceof StateVariable variable) {
      situation.world.set(variable, target.first(), inRange);
    } else if (target.variable() instanceof PairVariable variable) {
      situation.world.set(variable, target.first(), target.second(), inRange);
    } else if (target.variable() instanceof StatusVariable variable) {
      situation.alliance.setTerm(variable, target.first(), inRange);
      situation.arms.termsChanged();
    } else if (target.variable() instanceof TrackVariable variable) {
      situation.alliance.setTrack(variable, target.first(), inRange);
    } else if (target.variable() instanceof CriterionVariable criterion) {
      situation.world.setMeets(criterion, target.first(), inRange);
    } else if (target.variable() instanceof Coefficient coefficient) {
      situation.coefficients().set(coefficient, inRange);
    } else {
      switch ((AllianceVariable) target.variable()) {
        case CREDIBILITY -> situation.alliance.setCredibility(inRange);
        case ISOLATION -> situation.alliance.setIsolation(inRange);
        case RATIFICATION -> situation.alliance.setRatification(inRange);
      }
    }
  }
}
