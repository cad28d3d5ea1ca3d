package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.scenario.content.PairValue;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateCode;

/** Reads the sections on what lies between two states. */
public final class Pairs {

  private final States states;
  private final Values values;
  private final Problems problems;
  private final List<PairValue> pairs = new ArrayList<>();

  private Pairs(States states, Values values, Problems problems) {
    this.states = states;
    this.values = values;
    this.problems = problems;
  }

  /** The numbers of all pairs that the scenario mentions. */
  public static List<PairValue> read(Fields scenario, States states, Values values) {
    Pairs reader = new Pairs(states, values, scenario.problems());
    for (Map.Entry<String, KeyedList> list : ScenarioFormat.keyedLists().entrySet()) {
      if (list.getValue().naming().namesPair()
          && scenario.get(list.getKey()) instanceof Sequence entries) {
        entries.items().stream()
            .filter(Mapping.class::isInstance)
            .forEach(entry -> reader.entry(list.getKey(), list.getValue(), (Mapping) entry));
      }
    }
    return reader.pairs;
  }

  private void entry(String section, KeyedList list, Mapping entry) {
    Optional<List<Leaf>> codes = list.naming().codes(entry);
    if (codes.isEmpty()) {
      return;
    }
    String path = section + "." + list.nameOf(entry).orElseThrow();
    Leaf first = codes.get().get(0);
    Leaf second = codes.get().get(1);
    if (first.text().equals(second.text())) {
      problems.add(second.origin(), path, first.text() + " cannot form a pair with itself");
      return;
    }
    Optional<StateCode> a = states.find(first, path);
    Optional<StateCode> b = states.find(second, path);
    List<PairVariable> variables =
        List.of(PairVariable.values()).stream()
            .filter(variable -> variable.section().equals(section))
            .toList();
    if (variables.stream().allMatch(variable -> entry.get(variable.key()) == null)) {
      problems.add(
          entry.origin(),
          SchemaProblems.join(path, list.principal()),
          "is missing; give a number, or leave the entry out");
      return;
    }
    for (PairVariable variable : variables) {
      String valuePath = SchemaProblems.join(path, variable.key());
      values
          .take(valuePath, variable, entry.get(variable.key()))
          .ifPresent(
              value -> {
                if (a.isPresent() && b.isPresent()) {
                  pairs.add(new PairValue(variable, a.get(), b.get(), valuePath));
                }
              });
    }
  }
}
