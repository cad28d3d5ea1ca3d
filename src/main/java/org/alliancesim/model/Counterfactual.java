package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;
import org.alliancesim.world.World;

/**
 * What would have been otherwise when states bid, the council met or members were to ratify, for
 * the questions what would have flipped a decision and how likely each bid was. States weigh and
 * expect as if nothing were, so that all that comes before a session stays as it was. A history as
 * it is has {@link #NONE}.
 */
public interface Counterfactual extends Serializable {

  /** Changes nothing. */
  Counterfactual NONE = new Counterfactual() {};

  /**
   * Whether a state that has decided to bid does not: it weighs and chooses, and nothing comes of
   * it.
   *
   * @param month months since the start of the clock
   * @param state the state's index
   * @param status the index of the status that it would bid for
   */
  default boolean withholds(int month, int state, int status) {
    return false;
  }

  /**
   * A bid is about to come before the gate.
   *
   * @param month months since the start of the clock
   * @param world the world, which may be changed; it stays so
   */
  default void beforeGate(int month, Application bid, World world) {}

  /**
   * How much more goodwill, Γ, a voter has in one vote, and in nothing else.
   *
   * @param month months since the start of the clock
   * @param voter the voter's index
   * @param bids the bid, or those of a package
   * @return units of goodwill; 0 if it is not otherwise
   */
  default double goodwillInVote(int month, int voter, List<Application> bids) {
    return 0;
  }

  /**
   * By what share all that speaks against bids, C, is smaller in one vote, and in nothing else.
   *
   * @param month months since the start of the clock
   * @param bids the bid, or those of a package
   * @return a share in [0, 1]; 0 if it is not otherwise
   */
  default double easedInVote(int month, List<Application> bids) {
    return 0;
  }

  /**
   * How much more goodwill, Γ, a member has to an admission when it is to ratify it, and in nothing
   * else.
   *
   * @param month months since the start of the clock
   * @param member the member's index
   * @return units of goodwill; 0 if it is not otherwise
   */
  default double goodwillToRatify(int month, int member, Application bid) {
    return 0;
  }

  /**
   * How much more goodwill, Γ, a state has to a bid when the council consults on it, and in nothing
   * else.
   *
   * @param month months since the start of the clock
   * @param state the index of a voter, of a holder of a voice or of who chairs
   * @return units of goodwill; 0 if it is not otherwise
   */
  default double goodwill(int month, int state, Application bid) {
    return 0;
  }
}
