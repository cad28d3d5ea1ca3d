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

  /** A shock struck. */
  default void shockStruck(int month, Shock shock) {}

  /** A user changed something; what a shock changes is told by {@link #shockStruck}. */
  default void intervened(Intervention intervention) {}

  /** Two states clashed. */
  default void clashed(int month, int first, int second, int clashes) {}

  /** A voting member was attacked, and the alliance helped or did not. */
  default void attacked(int month, int member, int attacker, boolean helped) {}

  /** A rivalry was settled. */
  default void settled(int month, int first, int second) {}

  /**
   * A state reconsidered its statuses.
   *
   * @param options what it could do besides staying as it was; worked out only for those who ask,
   *     who must do so before they return, for the world moves on
   * @param chosen the index of what it chose, −1 if it stayed
   */
  default void reconsidered(int month, int state, Supplier<List<Option>> options, int chosen) {}

  /** A state would have applied had it been sure of success. */
  default void deterred(int month, int state, int status, Expectation expectation) {}

  /** A bid was lodged. */
  default void applied(int month, Application bid) {}

  /** A bid failed criteria and was returned. */
  default void returned(int month, Application bid, Set<Criterion> failed) {}

  /** A bid passed the gate, for the first time or again. */
  default void passedGate(int month, Application bid) {}

  /** The chair held a bid over. */
  default void shelved(int month, Application bid, Consultation consultation) {}

  /** The members voted on a bid or a package. */
  default void voted(int month, Ballot ballot) {}

  /** A member ratified an admission. */
  default void ratified(int month, Application bid, int member) {}

  /** A state's status on a track changed; {@code Charter.NONE} is no status. */
  default void statusChanged(int month, int state, int track, int from, int to) {}

  /** A state gave notice that it will leave. */
  default void gaveNotice(int month, int state, int track, int effective) {}

  /** The history has reached its horizon. */
  default void ended(int month, Alliance alliance) {}
}
