package org.alliancesim.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;

/**
 * A world that ships with the program, with other candidates.
 *
 * @param draft what is asked
 * @param base the world
 */
record ChangedWorld(Draft draft, ResolvedScenario base) {

  /** What of a state a user is likely to change. */
  private static final List<StateVariable> LIKELY =
      List.of(
          StateVariable.MILITARY_BUDGET,
          StateVariable.WESTERN_TIES,
          StateVariable.NON_ALIGNMENT,
          StateVariable.BASELINE_THREAT,
          StateVariable.CONFLICT);

  /** A number in the notation of a file. */
  private record AsWritten(String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /** Whether a state is a member of the alliance already. */
  static boolean isMember(ResolvedScenario base, StateCode state) {
    List<String> held = base.holders().getOrDefault(state, List.of());
    return base.charter().statuses().stream()
        .anyMatch(status -> status.full() && held.contains(status.id()));
  }

  /** Goes on with the scenario below its head. */
  String text(ExplainedYaml yaml, Map<String, Object> scenario) {
    List<StateCode> candidates =
        draft.states().isEmpty() ? List.of(base.questions().get(0).state()) : draft.states();
    scenario.put(
        "description",
        "The world of "
            + base.name()
            + ", changed. Who of these becomes partner: "
            + candidates.stream().map(this::name).collect(Collectors.joining(", "))
            + "?");
    scenario.put(
        "question",
        candidates.stream().map(state -> state + " " + draft.template().asked()).toList());
    scenario.put("extends", Draft.BASE);
    yaml.add(scenario).emptyLine();
    yaml.comment(
        "All that this file does not say stands in "
            + Draft.BASE
            + ", the clock too: "
            + base.clock()
            + ". What is said there of a state, with sources:");
    yaml.comment("  sim show " + Draft.BASE + " states.ARM");
    draft
        .organisation()
        .ifPresent(called -> yaml.emptyLine().add(Map.of("alliance", Map.of("name", called))));
    Map<String, Object> states = states(candidates);
    if (!states.isEmpty()) {
      yaml.emptyLine().add(Map.of("states", states));
    }
    List<StateCode> added = candidates.stream().filter(state -> !isKnown(state)).toList();
    if (!added.isEmpty()) {
      StateCode rival = firstMemberBesideTheLeader();
      yaml.emptyLine()
          .add(
              Map.of(
                  "rivalries", added.stream().map(state -> MadeUp.rivalry(rival, state)).toList()));
    }
    return yaml.text() + told(candidates);
  }

  private Map<String, Object> states(List<StateCode> candidates) {
    Map<String, Object> states = new LinkedHashMap<>();
    for (StateCode state : candidates) {
      if (!isKnown(state)) {
        states.put(state.value(), MadeUp.profile(state, Optional.of(leader()), false));
      } else if (base.state(state).outside()) {
        states.put(state.value(), admittedToTheRunning(state));
      }
    }
    if (!draft.states().isEmpty()) {
      base.candidates().stream()
          .filter(state -> !candidates.contains(state) && !isMember(base, state))
          .forEach(state -> states.put(state.value(), Map.of("outside", true)));
    }
    return states;
  }

  /** Of an outside power nothing is said that only candidates need. */
  private Map<String, Object> admittedToTheRunning(StateCode state) {
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("outside", false);
    MadeUp.ofState()
        .forEach(
            (variable, number) -> {
              if (written(variable, state).isEmpty()) {
                profile.put(variable.definition().key(), number);
              }
            });
    return profile;
  }

  /** What the world says of the candidates that are in it, for a user to change. */
  private String told(List<StateCode> candidates) {
    Map<String, Object> states = new LinkedHashMap<>();
    candidates.stream()
        .filter(this::isKnown)
        .forEach(
            state -> {
              Map<String, Object> numbers = new LinkedHashMap<>();
              for (StateVariable variable : LIKELY) {
                written(variable, state)
                    .ifPresent(
                        value ->
                            numbers.put(
                                variable.definition().key(),
                                new AsWritten(value.quantity().toString())));
              }
              states.put(state.value(), numbers);
            });
    return states.isEmpty()
        ? ""
        : "\n# What it says of them now, for example; take away the marks of comment to change it.\n"
            + ExplainedYaml.commented(Map.of("states", states));
  }

  private Optional<SourcedValue> written(StateVariable variable, StateCode state) {
    return Optional.ofNullable(base.values().get(ScenarioPath.of(variable, state.value())))
        .filter(value -> !value.origin().equals(Origin.BUILT_IN));
  }

  private boolean isKnown(StateCode state) {
    return base.states().contains(state);
  }

  private StateCode leader() {
    return base.states().stream().filter(base::leads).findFirst().orElseThrow();
  }

  private StateCode firstMemberBesideTheLeader() {
    return base.states().stream()
        .filter(state -> isMember(base, state) && !base.leads(state))
        .findFirst()
        .orElseThrow();
  }

  private String name(StateCode state) {
    return isKnown(state) ? base.stateName(state) : KnownStates.name(state);
  }
}
