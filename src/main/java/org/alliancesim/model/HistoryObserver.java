package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.alliancesim.institution.Criterion;

/**
 * Watches a history. It is told what happened, in the order in which it happened, and changes
 * nothing: it draws no random number and the model never asks it anything. Every method does
 * nothing unless overridden. Months count from the start of the clock; states and statuses are
 * indices.
 */
public interface HistoryObserver extends Serializable {

  /** Watches nothing. */
  HistoryObserver NONE = new HistoryObserver() {};

  /** A history begins. */
  default void began(Alliance alliance) {}

  /** A month begins. */
  default void monthBegan(int month) {}

  /**
   * A shock struck.
   *
   * @param moved what each of its effects did, in their order; worked out only for those who ask,
   *     who must do so before they return
   */
  default void shockStruck(int month, Shock shock, Supplier<List<Movement>> moved) {}

  /**
   * A user changed something; what a shock changes is told by {@link #shockStruck}.
   *
   * @param made what was made of the change, within its range
   * @param before the same variable, rule or permission as it was until then
   */
  default void intervened(Intervention made, Change before) {}

  /** Two states clashed. */
  default void clashed(int month, int first, int second, int clashes) {}

  /** A voting member was attacked, and the alliance helped or did not. */
  default void attacked(int month, int member, int attacker, boolean helped) {}

  /**
   * Part of a rivalry was settled.
   *
   * @param before what it returned to in quiet months until then
   * @param after what it returns to from then on
   */
  default void settled(int month, int first, int second, double before, double after) {}

  /**
   * A stance was settled.
   *
   * @param before how it stood until then, in [−1, 1]; it is 0 from then on
   */
  default void stanceSettled(int month, int holder, int toward, double before) {}

  /** A voter has another government: how it will vote is open again. */
  default void governmentChanged(int month, int member) {}

  /**
   * A state that could change its statuses reconsidered them.
   *
   * @param choice what it chose from, and how; worked out only for those who ask, who must do so
   *     before they return, for the world moves on
   * @param chosen the index of what it chose, −1 if it stayed
   */
  default void reconsidered(int month, int state, Supplier<Choice> choice, int chosen) {}

  /**
   * A state is about to do what it chose: it lodges a bid, takes a status or gives one up.
   *
   * @param status the index of the status; {@code World.NONE}: it leaves
   * @param gain U(s)−U(now), in logit units; below 0 the state acts against what it gains
   */
  default void decided(int month, int state, int status, double gain) {}

  /** At the same draws a state would have made this bid had it been sure of its success alone. */
  default void deterred(int month, int state, int status, Expectation expectation) {}

  /** The door of a track opened or closed by chance; what moves it from outside is told as such. */
  default void doorMoved(int month, int track, boolean open) {}

  /** A bid was lodged. */
  default void applied(int month, Application bid) {}

  /**
   * A state answered an invitation from before the start.
   *
   * @param accepted whether it took it up; if not, the bid is over
   * @param draw u∈(0,1): it accepts below the option's probability
   * @param option what it weighed
   */
  default void answered(int month, Application bid, boolean accepted, double draw, Option option) {}

  /**
   * A bid failed criteria and was returned.
   *
   * @param failed the criteria that were not waived
   * @param checks all that the candidate failed, waived or not, in the order of {@link Criterion};
   *     worked out only for those who ask before they return
   */
  default void returned(
      int month, Application bid, Set<Criterion> failed, Supplier<List<GateCheck>> checks) {}

  /**
   * A bid passed the gate, for the first time or again.
   *
   * @param checks the criteria that the candidate failed, all waived; worked out only for those who
   *     ask before they return
   */
  default void passedGate(int month, Application bid, Supplier<List<GateCheck>> checks) {}

  /**
   * The council consulted on a bid, or on those of a package. Whether it is put to the vote is told
   * later in the session: by {@link #voted} or, of a bid, by {@link #shelved}; a bid that goes into
   * a package is told of with it.
   *
   * @param hearing the consultation in full; worked out only for those who ask before they return
   */
  default void consulted(int month, List<Application> bids, Supplier<Hearing> hearing) {}

  /** A bid passed the gate and stays pending, for the track's door is closed. */
  default void shutOut(int month, Application bid) {}

  /**
   * The chair, which held a bid over, puts a lower status to the vote in its place.
   *
   * @param bid what the state sought; it stays pending unless the offer passes
   * @param offer what is voted on
   */
  default void offered(int month, Application bid, Application offer) {}

  /** The chair held a bid over. */
  default void shelved(int month, Application bid, Consultation consultation) {}

  /**
   * The members voted on a bid or a package.
   *
   * @param poll the ballot vote by vote; worked out only for those who ask before they return
   */
  default void voted(int month, Ballot ballot, Supplier<Poll> poll) {}

  /** A bid is admitted, and waits for the members to ratify it. */
  default void admitted(int month, Application bid) {}

  /**
   * A member begins to hold back its ratification of an admission: were it to vote now, without
   * pressure, it would object. It goes on doing so, untold, until it ratifies or changes its mind.
   *
   * @param holding how it looks at the admission; worked out only for those who ask before they
   *     return
   */
  default void heldBack(int month, Application bid, int member, Supplier<HoldingBack> holding) {}

  /** A member ratified an admission. */
  default void ratified(int month, Application bid, int member) {}

  /** A state's status on a track changed; {@code World.NONE} is no status. */
  default void statusChanged(int month, int state, int track, int from, int to) {}

  /**
   * A state that became a full member lost what it held or sought on another track; told after its
   * {@link #statusChanged}, track by track.
   */
  default void lapsed(int month, int state, Lapse lapse) {}

  /** A state gave notice that it will leave. */
  default void gaveNotice(int month, int state, int track, int effective) {}

  /** The history has reached its horizon. */
  default void ended(int month, Alliance alliance) {}
}
