package org.alliancesim.scenario.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.model.Change;
import org.alliancesim.model.MovableTarget;
import org.alliancesim.model.Shock.Operation;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.ShockRule.EffectRule;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.format.Shape.Numeric;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.world.Variable;
import org.alliancesim.world.VariableDefinition;

/** An entry of a shock's list of effects. */
final class EffectSection {

  private static final double LARGEST_FACTOR = 1e6;

  private static final Key<Optional<Leaf>> PATH =
      Key.leaf("path", Notation.TEXT, "What it changes, for example alliance.isolation.");

  private static final Key<?> ADD = amount(Operation.ADD, "What is added.");
  private static final Key<?> SET = amount(Operation.SET, "The new value.");
  private static final Key<?> MULTIPLY = amount(Operation.MULTIPLY, "The factor.");

  private static final Key<Optional<SourcedValue>> HALF_LIFE =
      Key.number(
          Ranges.number(
              "half-life",
              "months after which half of the change is gone; permanent if left out",
              "months",
              0.01,
              Clock.MOST_MONTHS));

  private static final Section EFFECT =
      Section.of(
              "a map such as {path: alliance.isolation, add: 0.5}",
              PATH,
              ADD,
              SET,
              MULTIPLY,
              HALF_LIFE)
          .requiring(PATH)
          .withExactlyOneOf(ADD, SET, MULTIPLY);

  static final FixedMap SHAPE = EFFECT.shape();

  private final MovablePaths paths;

  EffectSection(MovablePaths paths) {
    this.paths = paths;
  }

  /** The word for an operation in a scenario file. */
  private static String key(Operation operation) {
    return operation.name().toLowerCase(Locale.ROOT);
  }

  /** The range of an amount depends on the path. */
  private static Key<?> amount(Operation operation, String description) {
    return Key.open(key(operation), new Numeric(Notation.ANY_NUMBER.definition()), description);
  }

  /**
   * Reads an effect.
   *
   * @param fields the effect
   * @param shock the shock that has it
   * @param effects the shock's key of its effects, under which the effect is told
   */
  Optional<EffectRule> read(Fields fields, Given shock, Key<?> effects) {
    Given given = EFFECT.read(fields);
    String place = fields.pathOf(PATH.name());
    Optional<MovableTarget> found = given.get(PATH).flatMap(path -> paths.find(path, place));
    List<Operation> operations =
        List.of(Operation.values()).stream()
            .filter(operation -> fields.has(key(operation)))
            .toList();
    if (found.isEmpty() || operations.size() != 1) {
      return Optional.empty();
    }
    MovableTarget target = found.get();
    shock.tell(effects, place, target.path(), fields.get(PATH.name()));
    Operation operation = operations.get(0);
    amount(fields, key(operation), amountOf(operation, target.variable()));
    boolean fades = fields.has(HALF_LIFE.name());
    if (fades && target.variable().definition().whole()) {
      given.wrong(
          HALF_LIFE,
          target.path()
              + " is a yes or no and cannot fade; leave it out, or write a second shock that ends"
              + " the first");
    }
    return Optional.of(
        new EffectRule(
            target,
            operation,
            fields.pathOf(key(operation)),
            fades ? fields.pathOf(HALF_LIFE.name()) : ""));
  }

  /** An effect that sets a variable, as it is written in a file. */
  static Map<String, Object> written(Change.OfVariable change) {
    Map<String, Object> effect = new LinkedHashMap<>();
    effect.put(PATH.name(), change.path());
    effect.put(SET.name(), change.value());
    return effect;
  }

  /** The schema does not know the range of an amount, which depends on the path. */
  private static void amount(Fields fields, String key, VariableDefinition definition) {
    Tree written = fields.get(key);
    fields.reading().values().take(fields.pathOf(key), definition, written);
    Tree plain = written instanceof Mapping map ? map.get("value") : written;
    OptionalDouble number = plain instanceof Leaf leaf ? leaf.number() : OptionalDouble.empty();
    if (plain != null
        && number.isPresent()
        && Double.isFinite(number.getAsDouble())
        && !Ranges.admits(definition, number.getAsDouble())) {
      fields
          .problems()
          .add(
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
