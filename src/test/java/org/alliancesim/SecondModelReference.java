package org.alliancesim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values of the votes that src/test/resources/second-model/votes.py worked out from the formulas,
 * without the program. Numbers have 12 significant digits.
 */
public final class SecondModelReference {

  /** More than what 12 significant digits leave out of numbers up to ten. */
  public static final double DIGITS = 1e-10;

  private SecondModelReference() {}

  /** A part of the file. */
  public static JsonNode part(String name) {
    try (InputStream in =
        SecondModelReference.class.getResourceAsStream("/second-model/votes.json")) {
      return Objects.requireNonNull(new JsonMapper().readTree(in).get(name), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a part that is a list. */
  public static List<JsonNode> rows(String name) {
    List<JsonNode> rows = part(name).valueStream().toList();
    if (rows.isEmpty()) {
      throw new IllegalStateException(name + " has no rows");
    }
    return rows;
  }

  /** The entries of a map of numbers. */
  public static List<Map.Entry<String, JsonNode>> entries(JsonNode map) {
    return List.copyOf(map.properties());
  }
}
