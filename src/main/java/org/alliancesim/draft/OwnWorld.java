package org.alliancesim.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;

/**
 * A world that a draft makes up from nothing; it extends no other.
 *
 * @param draft what is asked
 */
record OwnWorld(Draft draft) {

  /** For what a user may uncomment. */
  private static final String REASON = "assumption: why?";

  private static final List<Integer> SUMMITS = List.of(6, 11);

  /** Goes on with the scenario below its head. */
  String text(ExplainedYaml yaml, Map<String, Object> scenario) {
    List<StateCode> inside = draft.states().subList(0, draft.members());
    StateCode leader = inside.get(0);
    StateCode rival = inside.get(inside.size() - 1);
    StateCode candidate = draft.states().get(draft.members());
    scenario.put(
        "description",
        "Does "
            + KnownStates.name(candidate)
            + " become a member of "
            + draft.called()
            + "? All numbers are made up.");
    scenario.put("question", candidate + " " + draft.template().asked());
    Map<String, Object> clock = new LinkedHashMap<>();
    clock.put("start", draft.start().toString());
    clock.put("end", draft.start().plusMonths(Draft.MONTHS - 1).toString());
    scenario.put("clock", clock);
    yaml.add(scenario).emptyLine();
    boolean defends = draft.template().defends();
    Map<String, Object> states = new LinkedHashMap<>();
    for (StateCode state : draft.states()) {
      Optional<StateCode> supplier =
          defends && !state.equals(leader) ? Optional.of(leader) : Optional.empty();
      states.put(state.value(), MadeUp.profile(state, supplier, !defends));
    }
    yaml.add(Map.of("states", states)).emptyLine();
    yaml.add(Map.of("rivalries", List.of(MadeUp.rivalry(rival, candidate)))).emptyLine();
    yaml.add(Map.of("alliance", alliance(inside))).emptyLine();
    yaml.comment(
        "What else can be said, for example; take away the marks of comment to make it hold.");
    return yaml.text() + ExplainedYaml.commented(examples(leader, rival, candidate));
  }

  private Map<String, Object> alliance(List<StateCode> inside) {
    Map<String, Object> track = new LinkedHashMap<>();
    track.put("name", draft.called());
    track.put("rule", "consensus");
    track.put("session-months", SUMMITS);
    Map<String, Object> holders = new LinkedHashMap<>();
    inside.forEach(state -> holders.put(state.value(), List.of(Template.MEMBER)));
    Map<String, Object> alliance = new LinkedHashMap<>();
    alliance.put("name", draft.called());
    alliance.put("chair", Map.of(inside.get(0).value(), MadeUp.fixed(1)));
    alliance.put("tracks", Map.of(Template.TRACK, track));
    alliance.put("statuses", draft.template().statuses());
    alliance.put("holders", holders);
    return alliance;
  }

  private static Map<String, Object> examples(
      StateCode leader, StateCode rival, StateCode candidate) {
    Map<String, Object> relations = new LinkedHashMap<>();
    relations.put("between", List.of(rival.value(), candidate.value()));
    relations.put("diplomatic", 0);
    relations.put("source", REASON);
    Map<String, Object> examples = new LinkedHashMap<>();
    examples.put("relations", List.of(relations));
    examples.put("stances", List.of(level("holder", rival, "toward", candidate, -0.5)));
    examples.put("leverages", List.of(level("holder", leader, "over", candidate, 0.3)));
    examples.put("guarantees", List.of(level("patron", leader, "client", candidate, 0.2)));
    Map<String, Object> effect = new LinkedHashMap<>();
    effect.put("path", ScenarioPath.of(StateVariable.CONFLICT, candidate.value()));
    effect.put("set", 1);
    Map<String, Object> shock = new LinkedHashMap<>();
    shock.put("name", "a crisis");
    shock.put("rate", Map.of("uniform", List.of(0.02, 0.1)));
    shock.put("effects", List.of(effect));
    shock.put("source", REASON);
    examples.put("shocks", List.of(shock));
    examples.put("experiment", Map.of("replicates", 1000));
    return examples;
  }

  private static Map<String, Object> level(
      String actor, StateCode one, String toward, StateCode other, double level) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put(actor, one.value());
    entry.put(toward, other.value());
    entry.put("level", level);
    entry.put("source", REASON);
    return entry;
  }
}
