package org.alliancesim.scenario.format;

import static org.alliancesim.chance.ParametricForm.MAX;
import static org.alliancesim.chance.ParametricForm.MIN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.chance.Distribution;
import org.alliancesim.chance.ParametricForm;
import org.alliancesim.chance.ParametricForm.Bound;
import org.alliancesim.scenario.content.Quantity;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Kind;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.alliancesim.world.VariableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number in any of its notations. Reports what the schema cannot see, and stays silent on
 * what it has refused.
 */
final class QuantityReader {

  /**
   * A tail beyond the range is allowed if it holds less than this probability, as that of a
   * half-normal weight far below its limit; {@link SourcedValue#sample} cuts it off.
   */
  private static final double NEGLIGIBLE = 1e-12;

  private final String path;
  private final VariableDefinition definition;
  private final Problems problems;

  private QuantityReader(String path, VariableDefinition definition, Problems problems) {
    this.path = path;
    this.definition = definition;
    this.problems = problems;
  }

  /**
   * Reads a number.
   *
   * @param tree the number as written
   * @param definition its range
   * @param path its path, for messages
   * @return empty if it is not as it should be, which is then reported here or by the schema
   */
  static Optional<Quantity> read(
      Tree tree, VariableDefinition definition, String path, Problems problems) {
    QuantityReader reader = new QuantityReader(path, definition, problems);
    return tree instanceof Mapping map ? reader.map(map) : reader.fixed(tree);
  }

  private Optional<Quantity> fixed(Tree tree) {
    OptionalDouble number = number(tree);
    return number.isPresent() && Ranges.admits(definition, number.getAsDouble())
        ? Optional.of(new Quantity.Fixed(number.getAsDouble()))
        : Optional.empty();
  }

  private OptionalDouble number(Tree tree) {
    if (tree instanceof Leaf leaf) {
      if (leaf.kind() == Kind.TRUTH && definition.whole()) {
        return OptionalDouble.of(leaf.isTrue() ? 1 : 0);
      }
      return leaf.number();
    }
    return OptionalDouble.empty();
  }

  private Optional<Quantity> map(Mapping map) {
    List<String> forms =
        ScenarioFormat.QUANTITY.exactlyOne().stream()
            .filter(form -> map.get(form) != null)
            .toList();
    if (forms.size() != 1) {
      return Optional.empty();
    }
    String key = forms.get(0);
    Optional<ParametricForm> form = ParametricForm.of(key);
    for (String bound : List.of(MIN, MAX)) {
      boolean taken = form.filter(takes -> takes.bound(bound) != Bound.NONE).isPresent();
      if (map.get(bound) != null && !taken) {
        problems.add(map.originOf(bound), path, key + " takes no '" + bound + "'");
        return Optional.empty();
      }
    }
    Tree given = Objects.requireNonNull(map.get(key), key);
    if (key.equals(ScenarioFormat.VALUE)) {
      return fixed(given);
    }
    try {
      return (form.isPresent() ? distribution(form.get(), given, map) : discrete(given))
          .flatMap(drawn -> fitting(drawn, map));
    } catch (IllegalArgumentException e) {
      problems.add(map.originOf(key), path, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Distribution> distribution(ParametricForm form, Tree given, Mapping map) {
    double[] parameters =
        given instanceof Sequence list
            ? list.items().stream().mapToDouble(this::finite).toArray()
            : new double[] {finite(given)};
    OptionalDouble min = bound(map.get(MIN));
    OptionalDouble max = bound(map.get(MAX));
    if (parameters.length != form.size()
        || hasNaN(parameters)
        || hasNaN(min.orElse(0), max.orElse(0))) {
      return Optional.empty();
    }
    return Optional.of(form.distribution(parameters, min, max));
  }

  private Optional<Distribution> discrete(Tree tree) {
    if (!(tree instanceof Mapping map)) {
      return Optional.empty();
    }
    Map<Double, Double> probabilities = new HashMap<>();
    for (Map.Entry<String, Tree.Member> entry : map.members().entrySet()) {
      double probability = finite(entry.getValue().value());
      double value;
      try {
        value = Double.parseDouble(entry.getKey());
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
      if (Double.isNaN(probability)) {
        return Optional.empty();
      }
      if (probabilities.put(value, probability) != null) {
        throw new IllegalArgumentException("the values of a discrete distribution must differ");
      }
    }
    return Optional.of(Distribution.Discrete.of(probabilities));
  }

  /** The number, or NaN for what the schema has refused. */
  private double finite(Tree tree) {
    double value = number(tree).orElse(Double.NaN);
    return Double.isFinite(value) ? value : Double.NaN;
  }

  private OptionalDouble bound(@Nullable Tree tree) {
    return tree == null ? OptionalDouble.empty() : OptionalDouble.of(finite(tree));
  }

  private static boolean hasNaN(double... numbers) {
    for (double number : numbers) {
      if (Double.isNaN(number)) {
        return true;
      }
    }
    return false;
  }

  /** Refuses a distribution that leaves the range. */
  private Optional<Quantity> fitting(Distribution distribution, Mapping map) {
    if (definition.whole()) {
      boolean fits =
          distribution instanceof Distribution.Discrete discrete
              && discrete.values().stream().allMatch(value -> Ranges.admits(definition, value));
      if (!fits) {
        problems.add(
            map.origin(),
            path,
            "must be 0, 1 or {"
                + Distribution.Discrete.KEY
                + ": {0: p, 1: q}}, not "
                + distribution);
        return Optional.empty();
      }
    }
    double low = Math.max(distribution.min(), distribution.quantile(NEGLIGIBLE));
    double high = Math.min(distribution.max(), distribution.quantile(1 - NEGLIGIBLE));
    if (low < definition.min() || high > definition.max()) {
      problems.add(
          map.origin(),
          path,
          "must stay" + Ranges.in(definition) + ", but " + distribution + reaches(distribution));
      return Optional.empty();
    }
    return Optional.of(new Quantity.Uncertain(distribution));
  }

  private String reaches(Distribution distribution) {
    if (Double.isInfinite(distribution.min()) || Double.isInfinite(distribution.max())) {
      return " has no such bounds; add " + missingBounds(distribution);
    }
    return " reaches from "
        + Ranges.text(distribution.min())
        + " to "
        + Ranges.text(distribution.max());
  }

  private String missingBounds(Distribution distribution) {
    String min =
        Double.isInfinite(distribution.min()) ? MIN + ": " + Ranges.text(definition.min()) : "";
    String max =
        Double.isInfinite(distribution.max()) ? MAX + ": " + Ranges.text(definition.max()) : "";
    return min + (min.isEmpty() || max.isEmpty() ? "" : ", ") + max;
  }
}
