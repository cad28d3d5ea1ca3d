package org.alliancesim.model;

import java.io.Serializable;

/**
 * Another law for the choices of some states, for who draws rare histories more often than they
 * happen and weighs them accordingly (docs/decisions/0044). Nothing but these choices is drawn
 * otherwise. A history as it is has {@link #NONE}.
 */
public interface ChoiceTilt extends Serializable {

  /** Leaves all choices as they are. */
  ChoiceTilt NONE = new ChoiceTilt() {};

  /**
   * Whether the choices of a state have another law.
   *
   * @param state the state's index
   */
  default boolean isOn(int state) {
    return false;
  }

  /**
   * Whether the choice of such a state is another one for an option that it has. If it is so for
   * none, it chooses as ever, and need not find out what to expect of the others.
   *
   * @param status the index of the status, {@code World.NONE} for leaving
   * @param success π̂, which the state expects; 1 where nobody else has a say
   */
  default boolean minds(int state, int status, double success) {
    return false;
  }

  /** Whether nobody asks how the history goes on; looked at after each month. */
  default boolean isOver() {
    return false;
  }

  /**
   * Chooses for such a state, at a look at which it has an option.
   *
   * @param look what it weighs
   * @param first the draw, in (0, 1), between staying and the nests
   * @param second the draw, in (0, 1), within a nest
   * @return the index of an option, or {@code NestedLogit.STAY}
   */
  default int choose(Look look, double first, double second) {
    throw new IllegalStateException("the choices of state " + look.state() + " are not tilted");
  }

  /**
   * What a state weighs at a look, as {@code NestedLogit} takes it.
   *
   * @param state the state's index
   * @param status by option the index of the status, {@code World.NONE} for leaving
   * @param advantage by option X, in logit units
   * @param success by option π̂, which the state expects; 1 where nobody else has a say
   * @param nest by option the number of its nest, ascending
   * @param dissimilarity λ_N∈(0,1]
   */
  record Look(
      int state,
      int[] status,
      double[] advantage,
      double[] success,
      int[] nest,
      double dissimilarity) {}
}
