package org.alliancesim.model;

import java.io.Serializable;
import org.alliancesim.institution.VotingRule;

/** What can be changed in a running history from outside the model's own processes. */
public sealed interface Change extends Serializable {

  /** The path of what changes, as in a scenario, for example {@code alliance.isolation}. */
  String path();

  /**
   * A variable gets another value.
   *
   * @param target the variable
   * @param value its new value; moved into its range when the change is made
   */
  record OfVariable(MovableTarget target, double value) implements Change {
    public OfVariable {
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException(target.path() + " must be a number, not NaN");
      }
    }

    @Override
    public String path() {
      return target.path();
    }
  }

  /**
   * A track decides by another rule.
   *
   * @param path {@code alliance.tracks.TRACK.rule}
   * @param track the track's index
   * @param rule its new rule
   */
  record OfRule(String path, int track, VotingRule rule) implements Change {}

  /**
   * A track allows, or no longer allows, two bids in one vote.
   *
   * @param path {@code alliance.tracks.TRACK.packages}
   * @param track the track's index
   * @param allowed whether it does
   */
  record OfPackages(String path, int track, boolean allowed) implements Change {}
}
