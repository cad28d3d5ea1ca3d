package org.alliancesim.gui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.OwnCriterion;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.TrackVariable;
import org.alliancesim.world.Variable;
import org.alliancesim.world.World;

/** What the user can turn in a scenario, group by group: all that may move during a history. */
final class KnobGroups {

  private static final List<Coefficient> PRESSURE =
      List.of(Coefficient.PSI, Coefficient.COST, Coefficient.R_PRESS, Coefficient.PHI);

  private final ResolvedScenario scenario;
  private final World world;
  private final Moves moves;

  private KnobGroups(Moves moves, Beginning beginning) {
    this.moves = moves;
    scenario = beginning.scenario();
    world = beginning.world().world();
  }

  static List<KnobGroup> of(Moves moves, Beginning beginning) {
    return new KnobGroups(moves, beginning).groups();
  }

  private List<KnobGroup> groups() {
    List<KnobGroup> groups = new ArrayList<>();
    groups.add(new KnobGroup("Alliance", alliance()));
    groups.add(new KnobGroup("Pressure", coefficients(PRESSURE)));
    groups.add(new KnobGroup("Terms of a status", terms()));
    groups.add(new KnobGroup("A state", state()));
    pairs("A rivalry", "between", List.of(PairVariable.RIVALRY, PairVariable.RIVALRY_BASELINE))
        .ifPresent(groups::add);
    pairs("A guarantee", "from and to", List.of(PairVariable.GUARANTEE)).ifPresent(groups::add);
    pairs("Leverage", "of and over", List.of(PairVariable.LEVERAGE)).ifPresent(groups::add);
    pairs("A stance", "of and toward", List.of(PairVariable.STANCE, PairVariable.STANCE_SETTLES))
        .ifPresent(groups::add);
    groups.add(
        new KnobGroup(
            "Behaviour",
            coefficients(
                Arrays.stream(Coefficient.values())
                    .filter(coefficient -> !PRESSURE.contains(coefficient))
                    .toList())));
    return groups;
  }

  private List<Knob> alliance() {
    List<Knob> knobs = new ArrayList<>();
    for (AllianceVariable variable : AllianceVariable.values()) {
      knobs.add(knob(variable));
    }
    Charter charter = scenario.charter();
    for (int track = 0; track < charter.tracks().size(); track++) {
      Set<VotingRule> rules = new LinkedHashSet<>();
      rules.add(charter.tracks().get(track).rule());
      rules.add(new VotingRule.Consensus(0));
      rules.add(new VotingRule.Consensus(1));
      rules.add(new VotingRule.Unanimity());
      rules.add(new VotingRule.QualifiedMajority(0.75));
      rules.add(new VotingRule.SimpleMajority());
      knobs.add(new RuleKnob(moves, track, List.copyOf(rules)));
      knobs.add(new PackagesKnob(moves, track));
      for (TrackVariable variable : TrackVariable.values()) {
        MovableTarget target =
            new MovableTarget(
                ScenarioPath.of(variable, charter.tracks().get(track).id()),
                variable,
                track,
                World.NONE);
        knobs.add(new VariableKnob(moves, () -> target));
      }
    }
    return knobs;
  }

  private List<Knob> coefficients(List<Coefficient> coefficients) {
    return coefficients.stream()
        .filter(coefficient -> coefficient.definition().movable())
        .map(coefficient -> knob(coefficient))
        .toList();
  }

  private Knob knob(Variable variable) {
    MovableTarget target =
        new MovableTarget(ScenarioPath.of(variable), variable, World.NONE, World.NONE);
    return new VariableKnob(moves, () -> target);
  }

  private List<Knob> terms() {
    List<String> ids = scenario.charter().statuses().stream().map(status -> status.id()).toList();
    ChoiceKnob choice =
        new ChoiceKnob(
            "status",
            "whose terms are below",
            scenario.charter().statuses().stream().map(status -> status.name()).toList());
    return below(
        choice,
        List.of(StatusVariable.values()),
        variable ->
            status ->
                new MovableTarget(
                    ScenarioPath.of(variable, ids.get(status)), variable, status, World.NONE));
  }

  private List<Knob> state() {
    List<Integer> states =
        IntStream.range(0, world.size())
            .filter(state -> !scenario.state(world.states().get(state)).outside())
            .boxed()
            .toList();
    ChoiceKnob choice =
        new ChoiceKnob(
            "state",
            "whose variables are below",
            states.stream().map(state -> scenario.stateName(world.states().get(state))).toList());
    List<Knob> knobs =
        below(
            choice,
            Arrays.stream(StateVariable.values())
                .filter(variable -> variable.definition().written())
                .toList(),
            variable ->
                chosen -> {
                  int state = states.get(chosen);
                  return new MovableTarget(
                      ScenarioPath.of(variable, code(state)), variable, state, World.NONE);
                });
    for (OwnCriterion own : scenario.charter().ownCriteria()) {
      knobs.add(
          new VariableKnob(
              moves,
              () -> {
                int state = states.get(choice.chosen());
                return new MovableTarget(
                    ScenarioPath.meets(world.states().get(state), own.key()),
                    own.variable(),
                    state,
                    World.NONE);
              }));
    }
    return knobs;
  }

  /** The pairs between which there is something at the start, the strongest first. */
  private Optional<KnobGroup> pairs(String title, String label, List<PairVariable> variables) {
    PairVariable leading = variables.get(0);
    List<int[]> pairs =
        IntStream.range(0, world.size())
            .boxed()
            .flatMap(
                first ->
                    IntStream.range(leading.symmetric() ? first + 1 : 0, world.size())
                        .filter(second -> world.get(leading, first, second) != 0)
                        .mapToObj(second -> new int[] {first, second}))
            .sorted(
                Comparator.comparingDouble(
                        (int[] pair) -> Math.abs(world.get(leading, pair[0], pair[1])))
                    .reversed())
            .toList();
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    ChoiceKnob choice =
        new ChoiceKnob(
            label,
            "which pair is meant; those between which there is none at the start are left out",
            pairs.stream().map(pair -> code(pair[0]) + " – " + code(pair[1])).toList());
    return Optional.of(
        new KnobGroup(
            title,
            below(
                choice,
                variables,
                variable ->
                    chosen -> {
                      int[] pair = pairs.get(chosen);
                      return new MovableTarget(
                          ScenarioPath.of(
                              variable, world.states().get(pair[0]), world.states().get(pair[1])),
                          variable,
                          pair[0],
                          pair[1]);
                    })));
  }

  private String code(int state) {
    return world.states().get(state).value();
  }

  /** A choice, and below it the variables of what is chosen. */
  private <V extends Variable> List<Knob> below(
      ChoiceKnob choice, List<V> variables, Function<V, IntFunction<MovableTarget>> targets) {
    List<Knob> knobs = new ArrayList<>();
    knobs.add(choice);
    for (V variable : variables) {
      if (variable.definition().movable()) {
        IntFunction<MovableTarget> target = targets.apply(variable);
        knobs.add(new VariableKnob(moves, () -> target.apply(choice.chosen())));
      }
    }
    return knobs;
  }
}
