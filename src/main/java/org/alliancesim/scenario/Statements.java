package org.alliancesim.scenario;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancesim.scenario.content.Hindcast;
import org.alliancesim.scenario.content.PastCase;
import org.alliancesim.scenario.content.Statement;
import org.alliancesim.scenario.format.KeyedList;
import org.alliancesim.scenario.format.Ranges;
import org.alliancesim.scenario.format.ScenarioFormat;
import org.alliancesim.scenario.format.SchemaProblems;
import org.alliancesim.scenario.format.Shape;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Puts together all that a scenario says: its numbers, and what {@link CanonicalText} has besides
 * them, with the places that the tree of its files has for these.
 */
final class Statements {

  private static final String CHAIR = "alliance.chair";
  private static final String HOLDERS = "alliance.holders";

  private Statements() {}

  /** Where something that is no number is written, and the source in force there. */
  record Place(Origin origin, String source) implements Serializable {}

  /** The places of everything in a scenario, by path. */
  static Map<String, Place> places(Mapping scenario) {
    Map<String, Place> places = new TreeMap<>();
    collect(ScenarioFormat.SCENARIO, scenario, "", places);
    return places;
  }

  private static void collect(
      @Nullable Shape shape, Tree tree, String path, Map<String, Place> places) {
    places.put(path, new Place(tree.origin(), tree.provenance().source()));
    if (tree instanceof Mapping map) {
      map.members()
          .forEach(
              (key, member) ->
                  collect(
                      shape == null ? null : shape.child(key),
                      member.value(),
                      SchemaProblems.join(path, key),
                      places));
    } else if (tree instanceof Sequence list) {
      for (int index = 0; index < list.items().size(); index++) {
        Tree item = list.items().get(index);
        String number = String.valueOf(index + 1);
        String name = shape instanceof KeyedList keyed ? keyed.nameOf(item).orElse(number) : number;
        collect(shape == null ? null : shape.item(), item, SchemaProblems.join(path, name), places);
      }
    }
  }

  /**
   * All that a scenario says.
   *
   * @param places see {@link #places}; what has none there is a default
   */
  static List<Statement> of(ResolvedScenario scenario, Map<String, Place> places) {
    Map<String, String> words = new LinkedHashMap<>(CanonicalText.words(scenario));
    if (scenario.states().stream().noneMatch(scenario::leads)) {
      words.put(CHAIR, "{}");
    }
    if (scenario.holders().isEmpty()) {
      words.put(HOLDERS, "{}");
    }
    scenario.hindcast().ifPresent(hindcast -> words.putAll(words(hindcast)));
    List<Statement> statements = new ArrayList<>();
    words.values().removeIf(String::isEmpty);
    words.forEach((path, value) -> statements.add(statement(path, value, places)));
    scenario.values().values().stream()
        .map(
            value ->
                new Statement(
                    value.path(),
                    value.quantity().toString(),
                    value.unit(),
                    value.source(),
                    value.origin()))
        .forEach(statements::add);
    return statements;
  }

  private static Statement statement(String path, String value, Map<String, Place> places) {
    // a shock with a date has it as its window
    @Nullable Place dated = places.get(path.replaceAll("\\.window\\.(start|end)$", ".date"));
    @Nullable Place place = places.containsKey(path) ? places.get(path) : dated;
    return place == null
        ? new Statement(path, value, "", "", Origin.BUILT_IN)
        : new Statement(path, value, "", place.source(), place.origin());
  }

  private static Map<String, String> words(Hindcast hindcast) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("hindcast.institution", hindcast.institution());
    for (int index = 0; index < hindcast.cases().size(); index++) {
      PastCase each = hindcast.cases().get(index);
      String path = "hindcast.cases." + (index + 1) + ".";
      words.put(path + "state", each.state().value());
      words.put(path + "gains", each.gains().toString());
      words.put(path + "happened", String.valueOf(each.happened()));
      each.month().ifPresent(month -> words.put(path + "month", month.toString()));
      words.put(path + "cluster", each.cluster());
      words.put(path + "certainty", each.certainty().key());
      words.put(path + "decided-by", each.decidedBy().key());
      each.ratification()
          .ifPresent(
              took -> {
                words.put(path + "ratification.admitted", took.admitted().toString());
                words.put(path + "ratification.in-force", took.inForce().toString());
              });
      each.forecast()
          .ifPresent(
              probability -> words.put(path + "forecast.probability", Ranges.text(probability)));
    }
    return words;
  }
}
