package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.world.World;
import org.jspecify.annotations.Nullable;

/**
 * A state that decides about its own statuses: it looks at them now and then, expects what the gate
 * and the vote will be, and chooses with noise among staying and its options.
 *
 * <p>Reference: R. D. McKelvey and T. R. Palfrey (1995), "Quantal response equilibria for normal
 * form games".
 */
final class StateAgent implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int state;
  private final Situation situation;
  private final Menu menu;

  /**
   * An agent.
   *
   * @param state its index
   * @param menu what it weighs; all agents have the same, for one looks after the other
   */
  StateAgent(int state, Situation situation, Menu menu) {
    this.state = state;
    this.situation = situation;
    this.menu = menu;
  }

  int state() {
    return state;
  }

  /** The move chosen at a look, or null if the state leaves things as they are. Changes nothing. */
  @Nullable Move choose() {
    menu.list(state);
    if (menu.size() == 0) {
      return null;
    }
    double u = situation.uniformOfState(RandomProcess.CHOICE, state);
    boolean tilted = situation.tilt.isOn(state) && menu.isMindedBy(situation.tilt);
    if (!tilted && menu.staysWhateverItExpects(u)) {
      situation.observer.reconsidered(situation.month, state, menu, World.NONE);
      return null;
    }
    menu.weigh();
    double within = situation.uniformOfState(RandomProcess.OPTION, state);
    int chosen = tilted ? situation.tilt.choose(menu.look(), u, within) : menu.choose(u, within);
    situation.observer.reconsidered(situation.month, state, menu, chosen);
    tellWhatDeters(chosen, u, within);
    return chosen == World.NONE ? null : menu.move(chosen);
  }

  /** Deterred: at the same draws, but sure of this bid alone, the state would have made it. */
  private void tellWhatDeters(int chosen, double u, double within) {
    for (int option = 0; option < menu.size(); option++) {
      if (option != chosen) {
        Expectation deterring = menu.deterring(option, u, within);
        if (deterring != null) {
          int status = menu.move(option).status();
          situation.observer.deterred(situation.month, state, status, deterring);
        }
      }
    }
  }

  /**
   * What it says to an invitation.
   *
   * @param bid what it is invited to
   * @param accepts whether it takes it up
   * @param draw u∈(0,1): it accepts below Λ(X)
   * @param weighed what it weighed
   */
  record Answer(Application bid, boolean accepts, double draw, Option weighed) {}

  /** What it says to an invitation: it accepts with Λ(X), X = gain − inertia. */
  Answer answer(Application bid) {
    Option weighed = menu.invitation(state, bid.status());
    double u = situation.uniformOfInvitation(state, bid.status());
    return new Answer(bid, u < weighed.probability(), u, weighed);
  }

  /** What it would weigh now, whether or not it is looking. */
  List<Weighed> weighed() {
    return menu.weighed(state);
  }

  /** What it could choose from now, whether or not it is looking. */
  List<Option> options() {
    menu.list(state);
    menu.weigh();
    return menu.told();
  }
}
