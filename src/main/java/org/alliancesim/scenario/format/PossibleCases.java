package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.PastCase;
import org.alliancesim.scenario.format.AllianceSection.Alliance;
import org.alliancesim.world.StateCode;

/**
 * Refuses cases of the past that cannot be: no history of the model could answer them otherwise
 * than in one way, or they contradict each other.
 */
final class PossibleCases {

  private static final String STATE = "state";
  private static final String GAINS = "gains";

  private final States states;
  private final Alliance alliance;
  private final Optional<Clock> clock;
  private final List<Asked> asked = new ArrayList<>();

  /** An earlier case, and where it stands. */
  private record Asked(PastCase pastCase, int line) {}

  PossibleCases(States states, Alliance alliance, Optional<Clock> clock) {
    this.states = states;
    this.alliance = alliance;
    this.clock = clock;
  }

  /** Reports what cannot be about a case, given those before it. */
  void check(Fields fields, PastCase pastCase) {
    StateCode state = pastCase.state();
    if (states.profile(state).outside()) {
      fields.wrong(STATE, state + " is an outside power, which seeks no status");
    } else if (alliance.leaders().contains(state)) {
      fields.wrong(
          STATE, state + " leads the alliance, and so neither seeks nor gives up a status");
    } else {
      Set<String> reachable = alliance.reachable(state, clock);
      for (String gain : pastCase.gains()) {
        checkGain(fields, state, gain, reachable);
      }
    }
    checkAgainstOthers(fields, pastCase);
    asked.add(new Asked(pastCase, fields.origin().line()));
  }

  private void checkGain(Fields fields, StateCode state, String gain, Set<String> reachable) {
    List<String> held = alliance.held(state);
    if (gain.equals(PastCase.NONE)) {
      boolean everFull =
          alliance.charter().statuses().stream()
              .anyMatch(status -> alliance.mayBeFull(status) && reachable.contains(status.id()));
      if (held.isEmpty() && !everFull && !alliance.unclear().contains(state)) {
        fields.wrong(GAINS, state + " holds no status at the start and has none to give up");
      }
    } else if (held.contains(gain)) {
      fields.wrong(GAINS, state + " holds '" + gain + "' at the start already and cannot gain it");
    } else if (!reachable.contains(gain)) {
      fields.wrong(
          GAINS,
          state
              + " cannot reach '"
              + gain
              + "' within the clock: see 'from' and 'opens' in alliance.statuses."
              + gain);
    }
  }

  private void checkAgainstOthers(Fields fields, PastCase pastCase) {
    Set<String> gains = Set.copyOf(pastCase.gains());
    for (Asked earlier : asked) {
      PastCase other = earlier.pastCase();
      if (!other.state().equals(pastCase.state())) {
        continue;
      }
      Set<String> before = Set.copyOf(other.gains());
      boolean narrows = before.containsAll(gains);
      PastCase narrower = narrows ? pastCase : other;
      PastCase wider = narrows ? other : pastCase;
      boolean nested = narrows || gains.containsAll(before);
      if (gains.equals(before)) {
        fields.wrong(
            GAINS,
            "is asked twice of "
                + pastCase.state()
                + (other.happened() == pastCase.happened() ? "" : ", with two answers")
                + "; first at line "
                + earlier.line());
      } else if (nested && narrower.happened() && !wider.happened()) {
        fields.wrong(
            GAINS,
            "contradicts the case at line "
                + earlier.line()
                + ": one of these statuses was gained in one case and none in the other");
      }
    }
  }
}
