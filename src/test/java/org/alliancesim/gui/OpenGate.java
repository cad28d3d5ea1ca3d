package org.alliancesim.gui;

import java.util.List;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * The shipped scenario whose gate is open, made so that its histories have bids, refusals, clashes
 * and changes of status; and these histories as the window shows them.
 */
final class OpenGate {

  /** Of its batch. */
  static final long SEED = 7;

  /** The number of a history in which much happens. */
  static final int EVENTFUL = 3;

  static final ScenarioSource SOURCE =
      new ScenarioSource(
          "scenarios/2021-open-gate.yaml",
          List.of(Setting.parse("behaviour.kappa=1")),
          ScenarioSource.PRIOR);

  private OpenGate() {}

  /** Read once, by the first that asks. */
  private static final class Read {
    private static final ResolvedScenario SCENARIO = read();

    private static ResolvedScenario read() {
      try {
        return SOURCE.read();
      } catch (ScenarioException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static ResolvedScenario scenario() {
    return Read.SCENARIO;
  }

  /** What a history of its batch begins with. */
  static Beginning beginning(int replicate) {
    return new Beginning(SOURCE, List.of(), scenario(), SEED, replicate);
  }

  /** A history of its batch that has not begun. */
  static AllianceModelWithUI watched(int replicate) {
    return AllianceModelWithUI.of(beginning(replicate), () -> {});
  }
}
