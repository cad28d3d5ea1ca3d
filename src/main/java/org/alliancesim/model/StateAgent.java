package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.world.Coefficient;
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
  private final Valuations valuations;
  private final Deliberation deliberation;

  /** What it weighs, filled anew at every look, and so nothing that a saved history must hold. */
  private transient @Nullable Menu menu;

  StateAgent(int state, Situation situation, Valuations valuations, Deliberation deliberation) {
    this.state = state;
    this.situation = situation;
    this.valuations = valuations;
    this.deliberation = deliberation;
  }

  private Menu menu() {
    if (menu == null) {
      menu = new Menu(state, situation, valuations, deliberation);
    }
    return menu;
  }

  int state() {
    return state;
  }

  /**
   * The move chosen this month, or null if the state leaves things as they are. Changes nothing.
   */
  @Nullable Move choose() {
    if (!situation.attends(state)) {
      return null;
    }
    Menu look = menu();
    look.list();
    if (look.size() == 0) {
      return null;
    }
    double u = situation.uniformOfState(RandomProcess.CHOICE, state);
    if (look.staysWhateverItExpects(u)) {
      situation.observer.reconsidered(situation.month, state, this::choice, World.NONE);
      return null;
    }
    look.weigh();
    double within = situation.uniformOfState(RandomProcess.OPTION, state);
    int chosen = look.choose(u, within);
    situation.observer.reconsidered(situation.month, state, this::choice, chosen);
    tellWhatDeters(look, chosen, u, within);
    return chosen == World.NONE ? null : look.move(chosen);
  }

  /** Deterred: at the same draws, but sure of this bid alone, the state would have made it. */
  private void tellWhatDeters(Menu look, int chosen, double u, double within) {
    for (int option = 0; option < look.size(); option++) {
      if (option != chosen) {
        Expectation deterring = look.deterring(option, u, within);
        if (deterring != null) {
          int status = look.move(option).status();
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
    Option weighed = menu().invitation(bid.status());
    double u = situation.uniformOfInvitation(state, bid.status());
    return new Answer(bid, u < weighed.probability(), u, weighed);
  }

  /** What it could choose from now, whether or not it is looking. */
  List<Option> options() {
    Menu now = new Menu(state, situation, valuations, deliberation);
    now.list();
    now.weigh();
    return now.told();
  }

  /** The choice as an observer is told of it. */
  private Choice choice() {
    return new Choice(
        options(),
        situation.uniformOfState(RandomProcess.CHOICE, state),
        situation.uniformOfState(RandomProcess.OPTION, state),
        situation.k(Coefficient.PHI),
        situation.k(Coefficient.DISSIMILARITY));
  }
}
