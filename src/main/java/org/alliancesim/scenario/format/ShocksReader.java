package org.alliancesim.scenario.format;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.institution.Charter;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.model.Shock.Operation;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.ShockRule;
import org.alliancesim.scenario.content.ShockRule.EffectRule;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.alliancesim.world.Variable;
import org.alliancesim.world.VariableDefinition;

/** Reads the section {@code shocks}. */
public final class ShocksReader {

  private static final String SECTION = "shocks";
  private static final String DATE = "date";
  private static final String WINDOW = "window";
  private static final String PATH = "path";
  private static final double LARGEST_FACTOR = 1e6;

  private final Problems problems;
  private final Values values;
  private final Optional<Clock> clock;
  private final MovablePaths paths;

  private ShocksReader(
      Problems problems, States states, Charter charter, Values values, Optional<Clock> clock) {
    this.problems = problems;
    this.values = values;
    this.clock = clock;
    this.paths = new MovablePaths(states, charter, problems);
  }

  /**
   * The shocks, in the order of the file.
   *
   * @param clock the months, unless they are reported as wrong
   */
  public static List<ShockRule> read(
      Fields scenario, States states, Charter charter, Values values, Optional<Clock> clock) {
    ShocksReader reader = new ShocksReader(scenario.problems(), states, charter, values, clock);
    List<ShockRule> shocks = new ArrayList<>();
    if (scenario.get(SECTION) instanceof Sequence list) {
      for (Tree item : list.items()) {
        if (item instanceof Mapping map && map.get(KeyedList.NAME) instanceof Leaf name) {
          String path = SchemaProblems.join(SECTION, name.text());
          shocks.add(
              reader.shock(name.text(), new Fields(map, map.origin(), path, scenario.problems())));
        }
      }
    }
    return shocks;
  }

  private ShockRule shock(String name, Fields fields) {
    fields.require(ShockFormat.EFFECTS, "say what it changes");
    String rate = ShockFormat.RATE.key();
    boolean rated = fields.has(rate);
    if (rated == fields.has(DATE)) {
      problems.add(
          fields.origin(),
          fields.path(),
          rated
              ? "has both a date and a rate; give one, and delete an inherited one with null"
              : "needs a date, for example 2022-02, or a rate per year");
    }
    for (String key : rated ? List.of("probability") : List.of(WINDOW, "recurring")) {
      if (fields.has(key)) {
        fields.wrong(key, "belongs only to a shock with a " + (rated ? DATE : rate));
      }
    }
    String chance = fields.pathOf(rated ? rate : ShockFormat.PROBABILITY.key());
    if (rated) {
      values.take(chance, ShockFormat.RATE, fields.get(rate));
    } else if (fields.has(ShockFormat.PROBABILITY.key())) {
      values.take(chance, ShockFormat.PROBABILITY, fields.get(ShockFormat.PROBABILITY.key()));
    } else {
      values.takeDefault(chance, ShockFormat.PROBABILITY, 1);
    }
    int[] months = rated ? window(fields.below(WINDOW)) : date(fields);
    return new ShockRule(
        name,
        months[0],
        months[1],
        chance,
        rated,
        fields.truth("recurring", false),
        effects(fields));
  }

  private int[] date(Fields fields) {
    Optional<YearMonth> month = fields.month(DATE);
    if (month.isEmpty() || clock.isEmpty()) {
      return new int[] {0, 0};
    }
    if (!clock.get().contains(month.get())) {
      fields.wrong(DATE, month.get() + " is outside the clock, " + clock.get());
    }
    int index = clock.get().indexOf(month.get());
    return new int[] {index, index};
  }

  /** The window as far as it lies inside the clock. */
  private int[] window(Fields window) {
    if (clock.isEmpty()) {
      return new int[] {0, 0};
    }
    YearMonth start = window.month("start").orElse(clock.get().start());
    YearMonth end = window.month("end").orElse(clock.get().end());
    if (end.isBefore(start)) {
      window.wrong("end", "the window ends in " + end + ", before it starts in " + start);
    } else if (start.isAfter(clock.get().end()) || end.isBefore(clock.get().start())) {
      problems.add(window.origin(), window.path(), "lies outside the clock, " + clock.get());
    }
    return new int[] {
      Math.max(0, clock.get().indexOf(start)),
      Math.min(clock.get().months() - 1, clock.get().indexOf(end))
    };
  }

  private List<EffectRule> effects(Fields fields) {
    List<EffectRule> effects = new ArrayList<>();
    if (fields.get(ShockFormat.EFFECTS) instanceof Sequence list) {
      for (int index = 0; index < list.items().size(); index++) {
        if (list.items().get(index) instanceof Mapping map) {
          String path = fields.pathOf(ShockFormat.EFFECTS) + "." + (index + 1);
          effect(new Fields(map, map.origin(), path, problems)).ifPresent(effects::add);
        }
      }
    }
    return effects;
  }

  private Optional<EffectRule> effect(Fields fields) {
    Optional<MovableTarget> target =
        fields.get(PATH) instanceof Leaf path
            ? paths.find(path, fields.pathOf(PATH))
            : Optional.empty();
    List<Operation> operations =
        List.of(Operation.values()).stream()
            .filter(operation -> fields.has(ShockFormat.key(operation)))
            .toList();
    if (target.isEmpty() || operations.size() != 1) {
      return Optional.empty();
    }
    Operation operation = operations.get(0);
    String key = ShockFormat.key(operation);
    amount(fields, key, amountOf(operation, target.get().variable()));
    String halfLife = ShockFormat.HALF_LIFE.key();
    if (fields.has(halfLife)) {
      values.take(fields.pathOf(halfLife), ShockFormat.HALF_LIFE, fields.get(halfLife));
      if (target.get().variable().definition().whole()) {
        fields.wrong(
            halfLife,
            target.get().path()
                + " is a yes or no and cannot fade; leave it out, or write a second shock that ends"
                + " the first");
      }
    }
    return Optional.of(
        new EffectRule(
            target.get(),
            operation,
            fields.pathOf(key),
            fields.has(halfLife) ? fields.pathOf(halfLife) : ""));
  }

  /** The schema does not know the range of an amount, which depends on the path. */
  private void amount(Fields fields, String key, VariableDefinition definition) {
    Tree written = fields.get(key);
    values.take(fields.pathOf(key), definition, written);
    Tree plain = written instanceof Mapping map ? map.get("value") : written;
    OptionalDouble number = plain instanceof Leaf leaf ? leaf.number() : OptionalDouble.empty();
    if (plain != null
        && number.isPresent()
        && Double.isFinite(number.getAsDouble())
        && !Ranges.admits(definition, number.getAsDouble())) {
      problems.add(
          plain.origin(),
          fields.pathOf(key),
          Ranges.complaint(definition, "a number" + Ranges.in(definition), plain));
    }
  }

  private static VariableDefinition amountOf(Operation operation, Variable variable) {
    VariableDefinition definition = variable.definition();
    double span = definition.max() - definition.min();
    return switch (operation) {
      case SET -> definition;
      case ADD -> Ranges.number("add", "what is added", definition.unit(), -span, span);
      case MULTIPLY -> Ranges.number("multiply", "the factor", "1", 0, LARGEST_FACTOR);
    };
  }
}
