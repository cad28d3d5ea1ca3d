package org.alliancesim.gui;

import java.util.List;
import java.util.Optional;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Change;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * What the next history begins with: as the last one did, with what the user has moved since, from
 * what the scenario's files say now, or where a saved one stood.
 */
final class Succession {

  /** A history that was saved, to go on at the next start. */
  private Optional<AllianceModel> saved = Optional.empty();

  /** The user wants no history of the scenario as its files have it now. */
  private boolean keepsScenario;

  /**
   * A beginning.
   *
   * @param beginning what the history begins with
   * @param other whether it may be one of another scenario than the last one
   */
  record Next(Beginning beginning, boolean other) {}

  /** A saved history goes on at the next start. */
  void goOnWith(AllianceModel model) {
    saved = Optional.of(model);
  }

  /** The saved history that is to go on now, once. */
  Optional<AllianceModel> saved() {
    Optional<AllianceModel> next = saved;
    saved = Optional.empty();
    return next;
  }

  /** Whatever was decided about the files held for another scenario than the one on the screen. */
  void forget() {
    keepsScenario = false;
  }

  /**
   * What the next history begins with; asks the user if the scenario's files have changed.
   *
   * @param latest what the last one began with
   * @param moved what is to hold from the start
   * @param session who is asked; without one, what the files say now is taken
   */
  Next after(Beginning latest, List<Change> moved, Optional<Session> session) {
    boolean outdated = outdated(latest);
    boolean same = moved.equals(latest.moved()) && (keepsScenario || !outdated);
    if (!same) {
      keepsScenario =
          outdated
              && !agrees(
                  "Begin from what the files say now? If not, the history begins as the last one"
                      + " did.",
                  latest,
                  session);
    }
    Beginning next = same || keepsScenario ? latest : with(moved, latest, session);
    return new Next(next, outdated && !keepsScenario);
  }

  private static Beginning with(List<Change> moved, Beginning latest, Optional<Session> session) {
    try {
      return latest.with(moved);
    } catch (ScenarioException e) {
      session.ifPresent(asked -> asked.tellThatItBeginsAsBefore(e));
      return latest;
    }
  }

  /**
   * Whether the scenario's files are as they were, or the user has been told that they are not and
   * wants to go on.
   *
   * @param question whether to go on
   */
  static boolean filesMayBeUsed(String question, Beginning beginning, Optional<Session> session) {
    return !outdated(beginning) || agrees(question, beginning, session);
  }

  private static boolean agrees(String question, Beginning beginning, Optional<Session> session) {
    String changed =
        beginning.given().file()
            + ", or a file that it extends, is not what it was when this session read it.";
    return session.isEmpty() || session.get().agrees(question, List.of(changed));
  }

  /** Whether the scenario's files are not what they were, or no scenario any more. */
  private static boolean outdated(Beginning beginning) {
    try {
      return beginning.outdated();
    } catch (ScenarioException e) {
      // told by whoever reads them again
      return true;
    }
  }
}
