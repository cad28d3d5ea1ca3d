package org.alliancesim.gui;

import java.util.Locale;
import java.util.OptionalInt;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.StateCode;

/** Finds a state by what a user types. */
final class StateSearch {

  private StateSearch() {}

  /** The index of the state of this code or name, or else of the first whose name begins so. */
  static OptionalInt called(String words, ResolvedScenario scenario) {
    String wanted = words.toLowerCase(Locale.ROOT);
    OptionalInt beginning = OptionalInt.empty();
    for (int state = scenario.states().size() - 1; state >= 0; state--) {
      StateCode code = scenario.states().get(state);
      String name = scenario.stateName(code).toLowerCase(Locale.ROOT);
      if (name.equals(wanted) || code.value().toLowerCase(Locale.ROOT).equals(wanted)) {
        return OptionalInt.of(state);
      }
      if (name.startsWith(wanted)) {
        beginning = OptionalInt.of(state);
      }
    }
    return beginning;
  }
}
