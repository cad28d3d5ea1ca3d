package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A map with known keys; {@code source} and {@code note} may always stand beside them.
 *
 * @param expected the end of "must be …"
 * @param fields the keys
 * @param required keys that cannot be inherited and so must be present
 * @param exactlyOne keys of which one must be present; empty if there is no such rule
 */
public record FixedMap(
    String expected, List<Field> fields, List<String> required, List<String> exactlyOne)
    implements Shape {

  /** A key with what it means and what may stand under it. */
  public record Field(String key, String description, Shape shape) {}

  /** A map in which every key may be left out, or come from an inherited file. */
  static FixedMap of(String expected, Field... fields) {
    return new FixedMap(expected, List.of(fields), List.of(), List.of());
  }

  static Field field(String key, String description, Shape shape) {
    return new Field(key, description, shape);
  }

  FixedMap requiring(String... keys) {
    return new FixedMap(expected, fields, List.of(keys), exactlyOne);
  }

  FixedMap withExactlyOneOf(List<String> keys) {
    return new FixedMap(expected, fields, required, keys);
  }

  /** All keys that may stand in it. */
  List<String> keys() {
    return Stream.concat(fields.stream().map(Field::key), Annotations.KEYS.stream()).toList();
  }

  @Override
  public @Nullable Shape child(String key) {
    return fields.stream()
        .filter(field -> field.key().equals(key))
        .map(Field::shape)
        .findFirst()
        .orElse(Annotations.SHAPES.get(key));
  }

  @Override
  public Map<String, Object> schema(boolean deletable) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Field field : fields) {
      boolean inherits = !required.contains(field.key()) && !exactlyOne.contains(field.key());
      Map<String, Object> property = new LinkedHashMap<>();
      property.put("description", field.description());
      property.putAll(field.shape().schema(inherits));
      properties.put(field.key(), property);
    }
    properties.putAll(Annotations.schema());
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", Shape.type("object", deletable));
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    if (!exactlyOne.isEmpty()) {
      List<Object> alternatives = new ArrayList<>();
      for (String key : exactlyOne) {
        Map<String, Object> alternative = new LinkedHashMap<>();
        // named once more, since strict validators take no required key that they have not met
        alternative.put("properties", Map.of(key, true));
        alternative.put("required", List.of(key));
        alternatives.add(alternative);
      }
      schema.put("oneOf", alternatives);
    }
    return schema;
  }
}
