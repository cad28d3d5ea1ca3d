package org.alliancesim.scenario.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The keys that may stand in any map: where its numbers come from, and remarks. */
final class Annotations {

  static final String SOURCE = "source";
  static final String NOTE = "note";

  /** All of them, in the order in which messages name them. */
  static final List<String> KEYS = List.of(SOURCE, NOTE);

  static final Map<String, Shape> SHAPES =
      Map.of(
          SOURCE, new Shape.Text("a text that names the source"),
          NOTE, new Shape.Text("a text"));

  private Annotations() {}

  static boolean isOne(String key) {
    return SHAPES.containsKey(key);
  }

  /** Their JSON Schemas, as references to {@link #definitions()}. */
  static Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(SOURCE, Map.of("$ref", "#/$defs/" + SOURCE));
    properties.put(NOTE, Map.of("$ref", "#/$defs/" + NOTE));
    return properties;
  }

  /** Their JSON Schemas, by name. */
  static Map<String, Object> definitions() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        SOURCE,
        described(
            "Where the numbers here and below come from: a short name of `sources`, a data set with"
                + " its year, or \"assumption: …\" with the reason.",
            Objects.requireNonNull(SHAPES.get(SOURCE))));
    properties.put(
        NOTE, described("A remark for readers.", Objects.requireNonNull(SHAPES.get(NOTE))));
    return properties;
  }

  private static Map<String, Object> described(String description, Shape shape) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("description", description);
    property.putAll(shape.schema(true));
    return property;
  }
}
