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
import org.alliancesim.scenario.content.Quantity;
import org.alliancesim.scenario.content.StateProfile;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StateVariable;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code states}, and knows which states there are. */
public final class States {

  private static final double SUM_SLACK = 1e-6;
  private static final String SUPPLIERS = "suppliers";

  private final Problems problems;
  private final Values values;
  private final Map<String, Origin> deleted;
  private final SortedMap<StateCode, StateProfile> profiles = new TreeMap<>();

  /** Where deleted states are still named, by code: paths in the order in which they are read. */
  private final SortedMap<String, Set<String>> deletedNames = new TreeMap<>();

  private States(Problems problems, Values values, Map<String, Origin> deleted) {
    this.problems = problems;
    this.values = values;
    this.deleted = deleted;
  }

  /**
   * Reads the section.
   *
   * @param deleted the states that a later file deletes, and where it does
   */
  public static States read(Fields scenario, Values values, Map<String, Origin> deleted) {
    States states = new States(scenario.problems(), values, deleted);
    Fields section = scenario.below("states");
    List<String> codes = section.names().stream().filter(StateCode::isValid).toList();
    for (String code : codes) {
      Fields fields = section.below(code);
      states.profiles.put(StateCode.of(code), profile(code, fields));
    }
    codes.forEach(code -> states.readNumbers(StateCode.of(code), section.below(code)));
    return states;
  }

  /** By code. */
  public SortedMap<StateCode, StateProfile> profiles() {
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

  private void report(Origin origin, String path, String code) {
    List<String> known = profiles.keySet().stream().map(StateCode::value).toList();
    if (known.isEmpty()) {
      return; // that the states are missing is reported once
    }
    if (deleted.containsKey(code)) {
      deletedNames.computeIfAbsent(code, key -> new LinkedHashSet<>()).add(path);
      return;
    }
    String suggestion = Suggestion.of(code, known);
    String help = "; the scenario's states are " + String.join(", ", known);
    problems.add(
        origin, path, "unknown state '" + code + "'" + (suggestion.isEmpty() ? help : suggestion));
  }

  /** Reports where deleted states are still named: once for each, when all else is read. */
  public void reportDeleted() {
    deletedNames.forEach(
        (code, paths) ->
            problems.add(
                Objects.requireNonNull(deleted.get(code)),
                "states." + code,
                "is deleted but still named in "
                    + String.join(", ", paths)
                    + "; delete or change these too, or keep the state with outside: true"));
  }

  private static StateProfile profile(String code, Fields fields) {
    return new StateProfile(
        StateCode.of(code),
        fields.name(code),
        fields.below("capital").name(""),
        fields.truth("outside", false));
  }

  private void readNumbers(StateCode code, Fields fields) {
    for (StateVariable variable : StateVariable.values()) {
      if (variable.definition().written()) {
        String path = fields.pathOf(variable.key());
        values.take(path, variable, find(fields, variable));
      }
    }
    fields.require(
        StateVariable.MILITARY_BUDGET.key(),
        "give its military spending in US$ m a year, as a distribution if it is uncertain");
    Fields capital = fields.below("capital");
    if (capital.has("lat") != capital.has("lon")) {
      capital.require(capital.has("lat") ? "lon" : "lat", "a capital needs both lat and lon");
    }
    readSuppliers(code, fields.below("arms").below(SUPPLIERS));
  }

  private static @Nullable Tree find(Fields fields, StateVariable variable) {
    String key = variable.key();
    int dot = key.indexOf('.');
    return dot < 0
        ? fields.get(key)
        : fields.below(key.substring(0, dot)).get(key.substring(dot + 1));
  }

  private void readSuppliers(StateCode importer, Fields suppliers) {
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
          values
              .take(suppliers.pathOf(name), ScenarioFormat.SUPPLIER_SHARE, suppliers.get(name))
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
