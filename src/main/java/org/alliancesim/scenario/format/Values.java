package org.alliancesim.scenario.format;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.content.Quantity;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.YamlReader;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Variable;
import org.alliancesim.world.VariableDefinition;
import org.jspecify.annotations.Nullable;

/** Collects the numbers of a scenario with their sources while it is read. */
public final class Values {

  private static final String DEFAULT_SOURCE = "assumption: built-in default, see docs/odd.md";

  private static final String LEARNED_SOURCE =
      "assumption: the prior in docs/odd.md, as past cases weigh it (sim calibrate, docs/validation.md)";

  private final SortedMap<String, SourcedValue> values = new TreeMap<>();
  private final Problems problems;

  public Values(Problems problems) {
    this.problems = problems;
  }

  /** The numbers read so far, by path. */
  public SortedMap<String, SourcedValue> all() {
    return values;
  }

  /**
   * Takes a number as written, or its default if it is not written and has one.
   *
   * @param tree the number, or null if it is not written
   */
  Optional<SourcedValue> take(String path, Variable variable, @Nullable Tree tree) {
    return take(path, variable.definition(), tree);
  }

  Optional<SourcedValue> take(String path, VariableDefinition definition, @Nullable Tree tree) {
    if (tree != null) {
      return put(path, definition, tree);
    }
    return definition.defaultValue().isEmpty()
        ? Optional.empty()
        : put(path, definition, builtIn(definition.defaultValue()));
  }

  /**
   * Takes a coefficient as written, or as it was learned, or its prior.
   *
   * @param tree the coefficient, or null if it is not written
   */
  public void take(
      String path, Coefficient coefficient, @Nullable Tree tree, Optional<Posterior> posterior) {
    Optional<List<Double>> learned = posterior.flatMap(points -> points.values(coefficient));
    if (tree != null || learned.isEmpty()) {
      take(path, coefficient, tree);
      return;
    }
    VariableDefinition definition = coefficient.definition();
    values.put(
        path,
        new SourcedValue(
            path,
            new Quantity.Learned(learned.get(), posterior.get().coordinate()),
            definition.min(),
            definition.max(),
            definition.unit(),
            LEARNED_SOURCE,
            "",
            Origin.BUILT_IN));
  }

  /** Takes a number that a scenario leaves out and that has no default in the catalogue. */
  Optional<SourcedValue> takeDefault(String path, VariableDefinition definition, double value) {
    return put(path, definition, builtIn(Ranges.text(value)));
  }

  private static Tree builtIn(String text) {
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
