package org.alliancesim.scenario.format;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.OwnCriterion;
import org.alliancesim.scenario.content.Quantity;
import org.alliancesim.scenario.content.StateProfile;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.VariableDefinition;

/** The section {@code states}, and which states there are. */
final class States {

  private static final double SUM_SLACK = 1e-6;
  private static final String STATES = "states";

  private static final Key<String> NAME = Key.name("The state's name; its code if left out.");

  private static final Key<Boolean> OUTSIDE =
      Key.truth(
          "outside", false, "Whether it is an outside power: it weighs in but seeks no status.");

  private static final Key<String> CAPITAL_NAME = Key.name("The capital's name.", "");

  private static final Key<Given> CAPITAL =
      Key.map(
          "capital",
          Section.of("a map", CAPITAL_NAME).and(Section.variables(STATES, "capital.")),
          "Where the map shows it.");

  private static final VariableDefinition SUPPLIER_SHARE =
      Ranges.number("share", "share of the arms imports, by volume", "share", 0, 1);

  private static final Key<Fields> SUPPLIERS =
      Key.open(
          "suppliers",
          Notation.byCode("shares", new Shape.Numeric(SUPPLIER_SHARE)),
          "Shares of the arms imports by supplier; the rest comes from elsewhere.");

  private static final Key<Given> ARMS =
      Key.map(
          "arms",
          Section.of("a map").and(Section.variables(STATES, "arms.")).and(SUPPLIERS),
          "Its arms imports.");

  private static final VariableDefinition MEETS_ONE =
      Ranges.number(
          "probability", "how likely it is to meet a criterion; 1 if left out", "1", 0, 1);

  private static final Key<Fields> MEETS =
      Key.open(
          "meets",
          Notation.byName("probabilities by criterion", new Shape.Numeric(MEETS_ONE)),
          "How likely it is to meet the criteria of the institution's own.");

  private static final Section STATE =
      Section.of("a map that describes the state", NAME, OUTSIDE, CAPITAL, ARMS, MEETS)
          .and(Section.variables(STATES, ""));

  static final Shape SHAPE = Notation.byCode("states", STATE.shape());

  private final Problems problems;
  private final Map<String, Origin> deleted;
  private final SortedMap<StateCode, StateProfile> profiles = new TreeMap<>();

  /** The keys of the section that are no codes, which the schema reports. */
  private final Set<String> misspelt = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  /** Where deleted states are still named, by code: paths in the order in which they are read. */
  private final SortedMap<String, Set<String>> deletedNames = new TreeMap<>();

  private States(Problems problems, Map<String, Origin> deleted) {
    this.problems = problems;
    this.deleted = deleted;
  }

  /**
   * Reads the section.
   *
   * @param deleted the states that a later file deletes, and where it does
   */
  static States read(Fields section, Map<String, Origin> deleted) {
    States states = new States(section.problems(), deleted);
    List<String> codes = section.names().stream().filter(StateCode::isValid).toList();
    states.misspelt.addAll(section.names());
    codes.forEach(states.misspelt::remove);
    for (String code : codes.stream().sorted().toList()) {
      states.profiles.put(StateCode.of(code), profile(code, section.below(code)));
    }
    codes.forEach(code -> states.readSuppliers(StateCode.of(code), section.below(code)));
    return states;
  }

  /** By code. */
  SortedMap<StateCode, StateProfile> profiles() {
    return Collections.unmodifiableSortedMap(profiles);
  }

  /** Of a state that {@link #find} found. */
  StateProfile profile(StateCode code) {
    return Objects.requireNonNull(profiles.get(code), "a state of the scenario");
  }

  Set<StateCode> codes() {
    return profiles.keySet();
  }

  /**
   * The state that a code names; reports a code that names none.
   *
   * @param path what is read, for messages
   */
  Optional<StateCode> find(Leaf leaf, String path) {
    if (!StateCode.isValid(leaf.text())) {
      return Optional.empty();
    }
    StateCode code = StateCode.of(leaf.text());
    if (!profiles.containsKey(code)) {
      report(leaf.origin(), path, leaf.text());
      return Optional.empty();
    }
    return Optional.of(code);
  }

  /**
   * The state that a word of a text names, which may look like no code; reports a word that names
   * none.
   *
   * @param origin where the text stands
   * @param path what is read, for messages
   */
  Optional<StateCode> find(String word, Origin origin, String path) {
    if (StateCode.isValid(word) && profiles.containsKey(StateCode.of(word))) {
      return Optional.of(StateCode.of(word));
    }
    Optional<String> meant =
        profiles.values().stream()
            .filter(profile -> profile.name().equalsIgnoreCase(word))
            .map(profile -> profile.code().value())
            .findFirst();
    if (meant.isPresent()) {
      problems.add(origin, path, "unknown state '" + word + "'" + Suggestion.text(meant.get()));
    } else {
      report(origin, path, word);
    }
    return Optional.empty();
  }

  /** The state that a key names; reports a key that names none. */
  Optional<StateCode> find(Fields map, String key) {
    if (!StateCode.isValid(key)) {
      return Optional.empty();
    }
    if (!profiles.containsKey(StateCode.of(key))) {
      report(map.map().originOf(key), map.pathOf(key), key);
      return Optional.empty();
    }
    return Optional.of(StateCode.of(key));
  }

  /** The states that a list names; reports those that are none. */
  List<StateCode> findAll(Given given, Key<List<Leaf>> key) {
    String path = given.fields().pathOf(key.name());
    return given.get(key).stream().flatMap(leaf -> find(leaf, path).stream()).toList();
  }

  /** Whether a code is that of a state whose key has other letters small or capital. */
  boolean isMisspelt(String code) {
    return misspelt.contains(code);
  }

  private void report(Origin origin, String path, String code) {
    List<String> known = profiles.keySet().stream().map(StateCode::value).toList();
    if (known.isEmpty() || isMisspelt(code)) {
      return; // that the states are missing, or one is not written in capitals, is reported once
    }
    if (deleted.containsKey(code)) {
      deletedNames.computeIfAbsent(code, key -> new LinkedHashSet<>()).add(path);
      return;
    }
    String help = "; the scenario's states are " + String.join(", ", known);
    problems.add(
        origin, path, "unknown state '" + code + "'" + Suggestion.orElse(code, known, help));
  }

  /** Reports where deleted states are still named: once for each, when all else is read. */
  void reportDeleted() {
    deletedNames.forEach(
        (code, paths) ->
            problems.add(
                Objects.requireNonNull(deleted.get(code)),
                ScenarioPath.path("states", code),
                "is deleted but still named in "
                    + String.join(", ", paths)
                    + "; delete or change these too, or keep the state with outside: true"));
  }

  private static StateProfile profile(String code, Fields fields) {
    Given given = STATE.read(fields);
    fields.require(
        StateVariable.MILITARY_BUDGET.key(),
        "give its military spending in US$ m a year, as a distribution if it is uncertain");
    Fields capital = given.get(CAPITAL).fields();
    if (capital.has("lat") != capital.has("lon")) {
      capital.require(capital.has("lat") ? "lon" : "lat", "a capital needs both lat and lon");
    }
    return new StateProfile(
        StateCode.of(code),
        given.get(NAME),
        given.get(CAPITAL).get(CAPITAL_NAME),
        given.get(OUTSIDE));
  }

  /**
   * How likely the states are to meet the criteria of the institution's own.
   *
   * @param section the section
   */
  void readCapacities(Fields section, List<OwnCriterion> criteria) {
    List<String> known = criteria.stream().map(Criterion::key).toList();
    for (StateCode state : codes()) {
      Fields meets = section.below(state.value()).below(MEETS.name());
      for (String name : meets.names()) {
        if (!known.contains(name)) {
          problems.add(
              meets.map().originOf(name),
              meets.pathOf(name),
              "unknown criterion '"
                  + name
                  + "'"
                  + (known.isEmpty()
                      ? "; no status has one of its own: see alliance.statuses.*.criteria"
                      : Suggestion.orKnown(name, known)));
        }
      }
      for (OwnCriterion own : criteria) {
        meets
            .reading()
            .values()
            .take(meets.pathOf(own.key()), own.variable().definition(), meets.get(own.key()));
      }
    }
  }

  private void readSuppliers(StateCode importer, Fields state) {
    Fields suppliers = state.below(ARMS.name()).below(SUPPLIERS.name());
    double sum = 0;
    for (String name : suppliers.names()) {
      Optional<StateCode> supplier = find(suppliers, name);
      if (supplier.isEmpty()) {
        continue;
      }
      if (supplier.get().equals(importer)) {
        suppliers.wrong(name, "a state cannot import arms from itself");
        continue;
      }
      sum +=
          suppliers
              .reading()
              .values()
              .take(suppliers.pathOf(name), SUPPLIER_SHARE, suppliers.get(name))
              .map(value -> largest(value.quantity()))
              .orElse(0.0);
    }
    if (sum > 1 + SUM_SLACK) {
      problems.add(
          suppliers.origin(),
          suppliers.path(),
          "the shares sum to up to " + Ranges.sum(sum) + "; they must not exceed 1");
    }
  }

  private static double largest(Quantity quantity) {
    return quantity instanceof Quantity.Uncertain uncertain
        ? uncertain.distribution().max()
        : quantity.quantile(0.5);
  }
}
