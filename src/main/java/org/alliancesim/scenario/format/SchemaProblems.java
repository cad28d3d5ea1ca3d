package org.alliancesim.scenario.format;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.alliancesim.world.RetiredCoefficient;
import org.alliancesim.world.ScenarioPath;

/** Says in plain words, with the place in the YAML file, what the JSON Schema refuses. */
final class SchemaProblems {

  /** The keywords that refuse a key and not a value. */
  private static final Set<String> KEY_KEYWORDS = Set.of("additionalProperties", "propertyNames");

  private static final String BEHAVIOUR = "behaviour";

  private final Problems problems = new Problems();
  private final Set<String> reported = new HashSet<>();

  private SchemaProblems() {}

  /** Everything that the schema refuses in a scenario. */
  static Problems in(Tree scenario) {
    SchemaProblems report = new SchemaProblems();
    for (Error error : ScenarioSchema.errors(scenario)) {
      report.add(error, Place.root(scenario).descend(error.getInstanceLocation()));
    }
    return report.problems;
  }

  private void add(Error error, Place place) {
    // what is no map at all is told as such: it lacks every alternative, and has none too many
    boolean alternatives =
        error.getEvaluationPath().contains("oneOf") && place.tree instanceof Mapping;
    if (alternatives) {
      choice(place).ifPresent(message -> addOnce(place.origin, place.path, "oneOf", message));
    } else if (KEY_KEYWORDS.contains(error.getKeyword())) {
      unknownKey(place, error.getProperty());
    } else if (error.getKeyword().equals("required")) {
      addOnce(
          place.origin,
          ScenarioPath.join(place.path, error.getProperty()),
          "required",
          "is missing");
    } else {
      addOnce(place.tree.origin(), place.path, "value", place.shape.complaint(place.tree));
    }
  }

  /** A value can be refused by several keywords at once; one message says it all. */
  private void addOnce(Origin origin, String path, String kind, String message) {
    if (reported.add(kind + " " + origin + " " + path)) {
      problems.add(origin, path, message);
    }
  }

  /** A misspelt key says it all; that the right one is missing goes without saying. */
  private static Optional<String> choice(Place place) {
    FixedMap map = (FixedMap) mapOf(place.shape);
    Mapping written = (Mapping) place.tree;
    List<String> given = map.exactlyOne().stream().filter(key -> written.get(key) != null).toList();
    boolean misspelt = written.members().keySet().stream().anyMatch(key -> map.child(key) == null);
    return misspelt && given.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "must have exactly one of "
                + String.join(", ", map.exactlyOne())
                + ", not "
                + (given.isEmpty() ? "none" : String.join(" and ", given)));
  }

  /** What a map must be where it stands for something that can also be plain. */
  private static Shape mapOf(Shape shape) {
    if (shape instanceof Shape.Either either) {
      return either.map();
    }
    return shape instanceof Shape.Numeric ? ScenarioFormat.QUANTITY : shape;
  }

  private void unknownKey(Place place, String key) {
    Origin origin = ((Mapping) place.tree).originOf(key);
    String path = ScenarioPath.join(place.path, key);
    Shape shape = mapOf(place.shape);
    if (shape instanceof NamedMap named) {
      addOnce(origin, path, "key", "'" + key + "' is not " + named.key() + capitals(key, named));
    } else if (place.path.equals(BEHAVIOUR) && RetiredCoefficient.complaint(key).isPresent()) {
      addOnce(
          origin,
          path,
          "key",
          RetiredCoefficient.complaint(key).get() + FormatUpgrade.advice(origin));
    } else {
      List<String> allowed = ((FixedMap) shape).keys();
      String help = "; allowed are " + String.join(", ", allowed);
      addOnce(origin, path, "key", "unknown key" + Suggestion.orElse(key, allowed, help));
    }
  }

  private static String capitals(String key, NamedMap named) {
    String upper = key.toUpperCase(Locale.ROOT);
    return !upper.equals(key) && upper.matches(named.pattern())
        ? Suggestion.of(key, List.of(upper))
        : "";
  }

  /**
   * A place in a scenario, found by a JSON pointer.
   *
   * @param tree what stands there
   * @param origin where its key stands, or else where it does
   * @param shape what may stand there
   * @param path its path in a scenario's notation
   */
  private record Place(Tree tree, Origin origin, Shape shape, String path) {

    static Place root(Tree scenario) {
      return new Place(scenario, scenario.origin(), ScenarioFormat.SCENARIO, "");
    }

    Place descend(NodePath pointer) {
      Place place = this;
      for (int step = 0; step < pointer.getNameCount(); step++) {
        place = place.child(pointer.getElement(step));
      }
      return place;
    }

    private Place child(Object step) {
      if (tree instanceof Sequence list) {
        int index = ((Number) step).intValue();
        Tree item = list.items().get(index);
        return new Place(
            item, item.origin(), itemShape(), ScenarioPath.join(path, itemName(item, index)));
      }
      String key = step.toString();
      Mapping mapping = (Mapping) tree;
      Tree value = Objects.requireNonNull(mapping.get(key), key);
      Shape child = Objects.requireNonNull(shape.child(key), key);
      return new Place(value, mapping.originOf(key), child, ScenarioPath.join(path, key));
    }

    private Shape itemShape() {
      return Objects.requireNonNull(shape.item(), path);
    }

    /** A merged list has an order that no file shows, so its entries have names or nothing. */
    private String itemName(Tree item, int index) {
      return shape instanceof KeyedList list
          ? list.nameOf(item).orElse("")
          : String.valueOf(index + 1);
    }
  }
}
