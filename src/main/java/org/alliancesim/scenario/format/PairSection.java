package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.scenario.content.PairValue;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.format.KeyedList.Naming;
import org.alliancesim.scenario.format.Shape.Items;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateCode;

/** A section on what lies between two states: a list with an entry for each pair. */
final class PairSection {

  private final String name;
  private final String description;
  private final Map<PairVariable, Key<Optional<SourcedValue>>> variables =
      new EnumMap<>(PairVariable.class);
  private final Optional<Key<String>> about;
  private final Section entry;
  private final KeyedList shape;

  /**
   * The section of the variables that the catalogue has in it.
   *
   * @param name the section's key
   * @param description what stands there
   * @param naming which keys of an entry name the two states
   * @param about the key that says what an entry is about, if it may say so
   */
  PairSection(String name, String description, Naming naming, Optional<Key<String>> about) {
    this.name = name;
    this.description = description;
    this.about = about;
    for (PairVariable variable : PairVariable.values()) {
      if (variable.section().equals(name)) {
        variables.put(variable, Key.number(variable.definition()));
      }
    }
    String principal = variables.keySet().iterator().next().key();
    Key<?>[] codes = naming.keys().stream().map(PairSection::codes).toArray(Key<?>[]::new);
    entry =
        Section.of("a map such as " + example(naming, principal), codes)
            .and(about.stream().toList())
            .and(List.copyOf(variables.values()))
            .requiring(codes);
    shape = new KeyedList("a list of pairs of states", naming, principal, entry.shape());
  }

  private static Key<?> codes(String key) {
    return key.equals(KeyedList.BETWEEN)
        ? Key.items(
            key,
            new Items("two state codes such as [ARM, AZE]", Notation.CODE, 2, 2),
            "The two states.")
        : Key.leaf(key, Notation.CODE, codeOf(key));
  }

  private static String codeOf(String key) {
    return switch (key) {
      case "over", "toward" -> "The other state's code.";
      default -> "The " + key + "'s code.";
    };
  }

  private static String example(Naming naming, String principal) {
    return naming.isOfPair()
        ? "{between: [ARM, AZE], " + principal + ": 0}"
        : "{" + naming.keys().get(0) + ": RUS, " + naming.keys().get(1) + ": ARM, level: 0.5}";
  }

  /** The section among the keys of a scenario. */
  Key<List<Tree>> key() {
    return Key.items(name, shape, description);
  }

  /** The numbers of all pairs that the section mentions. */
  List<PairValue> read(Fields scenario, States states) {
    List<PairValue> pairs = new ArrayList<>();
    if (scenario.get(name) instanceof Tree.Sequence entries) {
      for (Tree item : entries.items()) {
        if (item instanceof Mapping map) {
          shape
              .naming()
              .codes(map)
              .ifPresent(codes -> pairs.addAll(read(scenario, map, codes, states)));
        }
      }
    }
    return pairs;
  }

  private List<PairValue> read(Fields scenario, Mapping written, List<Leaf> codes, States states) {
    Fields fields = scenario.entry(name, shape.nameOf(written).orElseThrow(), written);
    Leaf first = codes.get(0);
    Leaf second = codes.get(1);
    if (first.text().equals(second.text())) {
      fields
          .problems()
          .add(second.origin(), fields.path(), first.text() + " cannot form a pair with itself");
      return List.of();
    }
    Optional<StateCode> a = states.find(first, fields.path());
    Optional<StateCode> b = states.find(second, fields.path());
    if (variables.keySet().stream().noneMatch(variable -> fields.has(variable.key()))) {
      fields.require(shape.principal(), "give a number, or leave the entry out");
      return List.of();
    }
    Given given = entry.read(fields);
    List<PairValue> pairs = new ArrayList<>();
    variables.forEach(
        (variable, key) -> {
          if (given.get(key).isPresent() && a.isPresent() && b.isPresent()) {
            String path = fields.pathOf(key.name());
            String words = about.map(given::get).orElse("");
            pairs.add(new PairValue(variable, a.get(), b.get(), path, words));
          }
        });
    return pairs;
  }
}
