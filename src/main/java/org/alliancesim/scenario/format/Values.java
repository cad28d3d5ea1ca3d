package org.alliancesim.scenario.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.content.Quantity;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.YamlReader;
import org.alliancesim.world.Variable;
import org.alliancesim.world.VariableDefinition;
import org.jspecify.annotations.Nullable;

/** Collects the numbers of a scenario with their sources while it is read. */
final class Values {

  private static final String DEFAULT_SOURCE = "assumption: built-in default, see docs/odd.md";

  private static final String LEARNED_SOURCE =
      "assumption: the prior in docs/odd.md, as past cases weigh it (sim calibrate, docs/validation.md)";

  /** Defaults are few and every state of every scenario has them: each is read once. */
  private static final Map<String, Tree> BUILT_IN = new ConcurrentHashMap<>();

  private final SortedMap<String, SourcedValue> values = new TreeMap<>();
  private final Problems problems;
  private final Optional<Posterior> posterior;

  /**
   * No numbers yet.
   *
   * @param posterior what was learned of behaviour; if empty, coefficients have their priors
   */
  Values(Problems problems, Optional<Posterior> posterior) {
    this.problems = problems;
    this.posterior = posterior;
  }

  /** The numbers read so far, by path. */
  SortedMap<String, SourcedValue> all() {
    return values;
  }

  /**
   * Takes a number as written, or its default if it is not written and has one.
   *
   * @param tree the number, or null if it is not written
   * @return empty if there is none, or it is wrong
   */
  Optional<SourcedValue> take(String path, VariableDefinition definition, @Nullable Tree tree) {
    if (tree != null) {
      return put(path, definition, tree);
    }
    return definition.defaultValue().isEmpty()
        ? Optional.empty()
        : put(path, definition, builtIn(definition.defaultValue()));
  }

  /** Takes a number as written, or a default that the catalogue does not have. */
  Optional<SourcedValue> take(
      String path, VariableDefinition definition, @Nullable Tree tree, double otherwise) {
    return put(path, definition, tree == null ? builtIn(Ranges.text(otherwise)) : tree);
  }

  /**
   * Takes what can be learned as written, or as it was learned, or its prior.
   *
   * @param tree the number, or null if it is not written
   */
  Optional<SourcedValue> take(String path, Variable variable, @Nullable Tree tree) {
    VariableDefinition definition = variable.definition();
    Optional<List<Double>> learned = posterior.flatMap(points -> points.values(variable));
    if (tree != null || learned.isEmpty()) {
      return take(path, definition, tree);
    }
    SourcedValue value =
        new SourcedValue(
            path,
            new Quantity.Learned(learned.get(), posterior.get().coordinate()),
            definition.min(),
            definition.max(),
            definition.unit(),
            LEARNED_SOURCE,
            "",
            Origin.BUILT_IN);
    values.put(path, value);
    return Optional.of(value);
  }

  private static Tree builtIn(String text) {
    return BUILT_IN.computeIfAbsent(text, Values::parsed);
  }

  private static Tree parsed(String text) {
    try {
      return YamlReader.value(text, Origin.BUILT_IN, DEFAULT_SOURCE);
    } catch (ScenarioException e) {
      throw new IllegalStateException("the default '" + text + "' is not YAML", e);
    }
  }

  private Optional<SourcedValue> put(String path, VariableDefinition definition, Tree tree) {
    Optional<SourcedValue> value =
        QuantityReader.read(tree, definition, path, problems)
            .map(
                quantity ->
                    new SourcedValue(
                        path,
                        quantity,
                        definition.min(),
                        definition.max(),
                        definition.unit(),
                        tree.provenance().source(),
                        tree.provenance().note(),
                        tree.origin()));
    value.ifPresent(found -> values.put(path, found));
    return value;
  }
}
