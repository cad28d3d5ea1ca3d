package org.alliancesim.scenario.format;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.chance.Distribution;
import org.alliancesim.chance.ParametricForm;
import org.alliancesim.scenario.text.Respelling;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Kind;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.world.VariableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What may stand at a place of a scenario file. The shapes of all places, {@link ScenarioFormat},
 * are the one description behind the JSON Schema, the messages, the merging of inherited files and
 * {@code --set}.
 */
public interface Shape {

  /** The end of "must be …". */
  String expected();

  /**
   * The JSON Schema, as nested maps and lists.
   *
   * @param deletable whether {@code null} may stand here, which deletes an inherited value
   */
  Map<String, Object> schema(boolean deletable);

  /** The shape of what stands under a key, or null if there is none. */
  default @Nullable Shape child(String key) {
    return null;
  }

  /** The shape of a list's items, or null if this is no list. */
  default @Nullable Shape item() {
    return null;
  }

  /** What is wrong with a value of the wrong type or out of range, and what would be right. */
  default String complaint(Tree value) {
    return "must be " + expected() + ", not " + value.described();
  }

  /** A number of the model: plain, or a distribution, with source and note. */
  record Numeric(VariableDefinition definition) implements Shape {
    @Override
    public String expected() {
      return definition.whole()
          ? "0, 1 or a distribution {" + Distribution.Discrete.KEY + ": {0: p, 1: q}}"
          : "a number"
              + Ranges.in(definition)
              + " or a distribution such as {"
              + ParametricForm.UNIFORM.key()
              + ": "
              + ParametricForm.UNIFORM.notation()
              + "}";
    }

    @Override
    public Map<String, Object> schema(boolean deletable) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("if", Map.of("type", "object"));
      Map<String, Object> withValue = new LinkedHashMap<>();
      withValue.put("type", "object");
      withValue.put("$ref", "#/$defs/" + ScenarioSchema.QUANTITY);
      withValue.put("properties", Map.of(ScenarioFormat.VALUE, plain().schema(false)));
      schema.put("then", withValue);
      schema.put("else", plain().schema(deletable));
      return schema;
    }

    @Override
    public @Nullable Shape child(String key) {
      return key.equals(ScenarioFormat.VALUE) ? plain() : ScenarioFormat.QUANTITY.child(key);
    }

    @Override
    public String complaint(Tree value) {
      return Ranges.complaint(definition, expected(), value);
    }

    private Plain plain() {
      return new Plain(definition);
    }
  }

  /** A plain number, without distribution. */
  record Plain(VariableDefinition definition) implements Shape {

    /** Any number between two bounds. */
    static Plain between(double min, double max) {
      return new Plain(Ranges.number("number", "", "1", min, max));
    }

    @Override
    public String expected() {
      return definition.whole() ? "0 or 1" : "a number" + Ranges.in(definition);
    }

    @Override
    public Map<String, Object> schema(boolean deletable) {
      Map<String, Object> schema = new LinkedHashMap<>();
      if (definition.whole()) {
        List<Object> values = new ArrayList<>(List.of(0, 1, false, true));
        if (deletable) {
          values.add(null);
        }
        schema.put("enum", values);
        return schema;
      }
      schema.put("type", type("number", deletable));
      if (Double.isFinite(definition.min())) {
        schema.put("minimum", bound(definition.min()));
      }
      if (Double.isFinite(definition.max())) {
        schema.put("maximum", bound(definition.max()));
      }
      return schema;
    }

    @Override
    public String complaint(Tree value) {
      return Ranges.complaint(definition, expected(), value);
    }
  }

  /** A text. */
  record Text(String expected) implements Shape {
    @Override
    public Map<String, Object> schema(boolean deletable) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", type("string", deletable));
      schema.put("minLength", 1);
      return schema;
    }

    @Override
    public String complaint(Tree value) {
      boolean quotable =
          value instanceof Leaf leaf && leaf.kind() != Kind.TEXT && leaf.kind() != Kind.NULL;
      return Shape.super.complaint(value) + (quotable ? "; put it in quotes" : "");
    }
  }

  /** A text of a given pattern. */
  record Matching(String expected, String pattern) implements Shape {
    @Override
    public Map<String, Object> schema(boolean deletable) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", type("string", deletable));
      schema.put("pattern", pattern);
      return schema;
    }
  }

  /** A whole number. */
  record Whole(String expected, BigInteger min, BigInteger max) implements Shape {

    static Whole between(long min, long max) {
      String expected = min == max ? "" + min : "a whole number from " + min + " to " + max;
      return new Whole(expected, BigInteger.valueOf(min), BigInteger.valueOf(max));
    }

    /** The number, if it is whole and in range. */
    Optional<BigInteger> read(@Nullable Tree tree) {
      Optional<BigInteger> whole = tree instanceof Leaf leaf ? leaf.whole() : Optional.empty();
      return whole.filter(value -> value.compareTo(min) >= 0 && value.compareTo(max) <= 0);
    }

    @Override
    public Map<String, Object> schema(boolean deletable) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", type("integer", deletable));
      schema.put("minimum", min);
      schema.put("maximum", max);
      return schema;
    }

    @Override
    public String complaint(Tree value) {
      return Shape.super.complaint(value) + Respelling.of(value);
    }
  }

  /** Yes or no, of what is no variable of the model. */
  record Truth() implements Shape {
    @Override
    public String expected() {
      return "true or false";
    }

    @Override
    public Map<String, Object> schema(boolean deletable) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", type("boolean", deletable));
      return schema;
    }

    @Override
    public String complaint(Tree value) {
      return Shape.super.complaint(value) + Respelling.ofTruth(value);
    }
  }

  /** One of a few words. */
  record Choice(List<String> words) implements Shape {
    @Override
    public String expected() {
      return String.join(", ", words.subList(0, words.size() - 1))
          + (words.size() > 1 ? " or " : "")
          + words.get(words.size() - 1);
    }

    @Override
    public Map<String, Object> schema(boolean deletable) {
      List<Object> values = new ArrayList<>(words);
      if (deletable) {
        values.add(null);
      }
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("enum", values);
      return schema;
    }

    @Override
    public String complaint(Tree value) {
      String suggestion = value instanceof Leaf leaf ? Suggestion.of(leaf.text(), words) : "";
      return Shape.super.complaint(value) + suggestion;
    }
  }

  /** A list that a later file replaces as a whole. */
  record Items(String expected, Shape item, int min, int max) implements Shape {
    @Override
    public Map<String, Object> schema(boolean deletable) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("type", type("array", deletable));
      schema.put("items", item.schema(false));
      if (min > 0) {
        schema.put("minItems", min);
      }
      if (max < Integer.MAX_VALUE) {
        schema.put("maxItems", max);
      }
      return schema;
    }

    @Override
    public String complaint(Tree value) {
      return Shape.super.complaint(value) + Respelling.ofList(value);
    }
  }

  /** A text or a list of such texts, which a later file replaces as a whole. */
  record OneOrMany(String expected, Shape item) implements Shape {
    @Override
    public Map<String, Object> schema(boolean deletable) {
      Map<String, Object> schema = new LinkedHashMap<>();
      Map<String, Object> many = new LinkedHashMap<>();
      many.put("type", "array");
      many.put("items", item.schema(false));
      schema.put("if", Map.of("type", "array"));
      schema.put("then", many);
      schema.put("else", item.schema(deletable));
      return schema;
    }
  }

  /** A map if it is written as a map, else something plain; a later file replaces it as a whole. */
  record Either(Shape plain, FixedMap map) implements Shape {
    @Override
    public String expected() {
      return plain.expected() + ", or " + map.expected();
    }

    @Override
    public Map<String, Object> schema(boolean deletable) {
      Map<String, Object> schema = new LinkedHashMap<>();
      schema.put("if", Map.of("type", "object"));
      schema.put("then", map.schema(false));
      schema.put("else", plain.schema(deletable));
      return schema;
    }

    @Override
    public @Nullable Shape child(String key) {
      return map.child(key);
    }

    @Override
    public String complaint(Tree value) {
      String suggestion =
          value instanceof Leaf leaf && plain instanceof Choice choice
              ? Suggestion.of(leaf.text(), choice.words())
              : "";
      return Shape.super.complaint(value) + suggestion;
    }
  }

  /** A bound as a person writes it: 1 and not 1.0. */
  private static Object bound(double value) {
    return value == Math.rint(value) ? (Object) (long) value : (Object) value;
  }

  /** The type of a schema, with null where it may stand. */
  static Object type(String type, boolean deletable) {
    return deletable ? List.of(type, "null") : type;
  }
}
