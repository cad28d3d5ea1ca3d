package org.alliancesim.model;

import java.io.Serializable;
import org.alliancesim.institution.VotingRule;

/** What can be changed in a running history from outside the model's own processes. */
public sealed interface Change extends Serializable {

  /** The path of what changes, as in a scenario, for example {@code alliance.isolation}. */
  String path();

  /** The change as a setting of a scenario: {@code alliance.isolation=0.5}. */
  @Override
  String toString();

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

    @Override
    public String toString() {
      boolean whole = target.variable().definition().whole();
      return path() + "=" + (whole ? (value > 0 ? "1" : "0") : String.valueOf(value));
    }
  }

  /**
   * A track decides by another rule.
   *
   * @param path {@code alliance.tracks.TRACK.rule}
   * @param track the track's index
   * @param rule its new rule
   */
  record OfRule(String path, int track, VotingRule rule) implements Change {
    @Override
    public String toString() {
      return path + "=" + rule;
    }
  }

  /**
   * A track allows, or no longer allows, two bids in one vote.
   *
   * @param path {@code alliance.tracks.TRACK.packages}
   * @param track the track's index
   * @param allowed whether it does
   */
  record OfPackages(String path, int track, boolean allowed) implements Change {
    @Override
    public String toString() {
      return path + "=" + allowed;
    }
  }
}
