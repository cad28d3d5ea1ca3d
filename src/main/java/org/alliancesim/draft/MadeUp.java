package org.alliancesim.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.report.Outlines;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.Variable;

/**
 * Numbers of which a draft knows nothing: wide, so that the band shows it, and called made up. They
 * are of the size of small states and mean nothing else.
 */
final class MadeUp {

  /** Their source. */
  static final String SOURCE = "assumption: made up";

  private MadeUp() {}

  static Map<String, Object> fixed(double value) {
    return sourced("value", value);
  }

  static Map<String, Object> between(double low, double high) {
    return sourced("uniform", List.of(low, high));
  }

  static Map<String, Object> around(double low, double mode, double high) {
    return sourced("triangular", List.of(low, mode, high));
  }

  private static Map<String, Object> sourced(String form, Object numbers) {
    Map<String, Object> number = new LinkedHashMap<>();
    number.put(form, numbers);
    number.put("source", SOURCE);
    return number;
  }

  /** What a state has, whatever the alliance gives. */
  static Map<StateVariable, Map<String, Object>> ofState() {
    Map<StateVariable, Map<String, Object>> numbers = new LinkedHashMap<>();
    numbers.put(StateVariable.CINC, between(0.0005, 0.003));
    numbers.put(StateVariable.IDEAL_POINT, between(-1, 0.5));
    numbers.put(StateVariable.MILITARY_BUDGET, between(300, 2000));
    numbers.put(StateVariable.WESTERN_TIES, around(0.1, 0.25, 0.4));
    numbers.put(StateVariable.NON_ALIGNMENT, around(0, 0.1, 0.3));
    numbers.put(StateVariable.BASELINE_THREAT, around(0.05, 0.15, 0.3));
    numbers.put(StateVariable.CONFLICT, fixed(0));
    return numbers;
  }

  /**
   * A whole state.
   *
   * @param state which
   * @param supplier who sells it arms; empty if it leads itself, or arms play no part
   * @param near whether it matters how near it lies
   */
  static Map<String, Object> profile(StateCode state, Optional<StateCode> supplier, boolean near) {
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("name", KnownStates.name(state));
    Optional<Outlines.Point> middle = KnownStates.middle(state);
    middle.ifPresent(point -> profile.put("capital", place(point)));
    ofState().forEach((variable, number) -> profile.put(key(variable), number));
    if (near && middle.isEmpty()) {
      profile.put(key(StateVariable.NEARNESS), between(0.3, 1));
    }
    supplier.ifPresent(
        seller -> {
          Map<String, Object> arms = new LinkedHashMap<>();
          arms.put("imports-tiv", between(5, 50));
          arms.put("suppliers", Map.of(seller.value(), between(0.2, 0.6)));
          profile.put("arms", arms);
        });
    return profile;
  }

  /** A rivalry, for without any nobody would object. */
  static Map<String, Object> rivalry(StateCode one, StateCode other) {
    Map<String, Object> rivalry = new LinkedHashMap<>();
    rivalry.put("between", List.of(one.value(), other.value()));
    rivalry.put("level", around(0.2, 0.4, 0.6));
    return rivalry;
  }

  private static Map<String, Object> place(Outlines.Point point) {
    Map<String, Object> capital = new LinkedHashMap<>();
    capital.put("lat", rounded(point.latitude()));
    capital.put("lon", rounded(point.longitude()));
    capital.put("source", "assumption: the middle of its outline, not its capital");
    return capital;
  }

  private static double rounded(double degrees) {
    return Math.rint(degrees * 10) / 10;
  }

  private static String key(Variable variable) {
    return variable.definition().key();
  }
}
