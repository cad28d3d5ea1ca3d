package org.alliancesim.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;

/** Whether states are told apart by anything. */
final class ProfileReview {

  /** A scenario must give the budget, and where the capital lies tells nothing of a state. */
  private static final Set<StateVariable> TELLS_NOTHING =
      Set.of(StateVariable.MILITARY_BUDGET, StateVariable.LATITUDE, StateVariable.LONGITUDE);

  private ProfileReview() {}

  static List<Weakness> of(Reading reading) {
    List<Weakness> found = new ArrayList<>();
    List<StateCode> states = reading.scenario().candidates();
    List<StateCode> blank = states.stream().filter(state -> isBlank(reading, state)).toList();
    if (!blank.isEmpty()) {
      found.add(
          new Weakness(
              reading.originBelow(ScenarioPath.path("states", blank.get(0).value())),
              "states",
              "nothing is said of "
                  + listed(blank)
                  + " but a military budget: all else is the default",
              "give what you know, and what you assume as an assumption ('sim new' writes a file in"
                  + " which each key is explained)"));
    }
    if (nobodyHas(reading, StateVariable.CINC)) {
      found.add(
          new Weakness(
              reading.file(),
              ScenarioPath.path("states", "*", StateVariable.CINC.key()),
              "no state has one above 0, so the power of all is 0 and nobody threatens or deters by"
                  + " strength",
              "give each a share of the world's capabilities (COW NMC)"));
    }
    boolean noAffinity =
        reading.written().stream()
            .noneMatch(value -> ScenarioPath.below("affinities", value.path()).isPresent());
    if (noAffinity && nobodyHas(reading, StateVariable.IDEAL_POINT)) {
      found.add(
          new Weakness(
              reading.file(),
              ScenarioPath.path("states", "*", StateVariable.IDEAL_POINT.key()),
              "no state has one and no affinity is given, so no two are closer than others",
              "give ideal points (votes in the UN) or 'affinities:'"));
    }
    return found;
  }

  private static boolean isBlank(Reading reading, StateCode state) {
    Set<String> nothing =
        TELLS_NOTHING.stream()
            .map(variable -> ScenarioPath.of(variable, state.value()))
            .collect(Collectors.toSet());
    String above = ScenarioPath.path("states", state.value());
    return reading.written().stream()
        .map(SourcedValue::path)
        .filter(path -> ScenarioPath.below(above, path).isPresent())
        .allMatch(nothing::contains);
  }

  private static boolean nobodyHas(Reading reading, StateVariable variable) {
    return reading.scenario().states().stream()
        .noneMatch(state -> isGiven(reading, ScenarioPath.of(variable, state.value()), variable));
  }

  private static boolean isGiven(Reading reading, String path, StateVariable variable) {
    return reading
        .written(path)
        .filter(
            value ->
                value.quantity().uncertain()
                    || variable != StateVariable.CINC
                    || value.quantity().quantile(0.5) > 0)
        .isPresent();
  }

  private static String listed(List<StateCode> states) {
    return states.stream().map(StateCode::value).collect(Collectors.joining(", "));
  }
}
