package org.alliancesim.scenario.format;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map whose keys are names that the scenario chooses.
 *
 * @param expected the end of "must be …"
 * @param key what a key is, for example "a state code: three capital letters such as ARM"
 * @param pattern what a key looks like
 * @param value what stands under each key
 * @param annotated whether {@code source} and {@code note} may stand beside them
 */
public record NamedMap(String expected, String key, String pattern, Shape value, boolean annotated)
    implements Shape {

  @Override
  public @Nullable Shape child(String name) {
    return annotated && Annotations.isOne(name) ? Annotations.SHAPES.get(name) : value;
  }

  @Override
  public Map<String, Object> schema(boolean deletable) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", Shape.type("object", deletable));
    if (annotated) {
      schema.put("properties", Annotations.schema());
    }
    String names = "^" + pattern + "$";
    if (annotated && Annotations.SHAPES.keySet().stream().anyMatch(key -> key.matches(pattern))) {
      // a pattern that leaves the annotations out needs look-ahead, which not every validator has
      schema.put("propertyNames", Map.of("pattern", names));
      schema.put("additionalProperties", value.schema(true));
    } else {
      schema.put("patternProperties", Map.of(names, value.schema(true)));
      schema.put("additionalProperties", false);
    }
    return schema;
  }
}
