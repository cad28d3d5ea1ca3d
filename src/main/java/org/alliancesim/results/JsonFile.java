package org.alliancesim.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.alliancesim.json.JsonMistake;
import org.alliancesim.json.JsonRecords;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Manifests as JSON: keys in the order of the record's components, the same bytes everywhere. */
final class JsonFile {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(prettyPrinter())
          .build();

  private JsonFile() {}

  static String text(Record manifest) {
    return JSON.writeValueAsString(manifest) + "\n";
  }

  static void write(Path file, Record manifest) {
    byte[] json = text(manifest).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(json));
  }

  /** The record in a text; empty if it holds none. */
  static <R extends Record> Optional<R> parse(String text, Class<R> type) {
    try {
      return Optional.of(JsonRecords.read(text, type));
    } catch (JsonMistake e) {
      return Optional.empty();
    }
  }

  /** Throws {@link OutputException} if there is no such file, or it does not hold such a record. */
  static <R extends Record> R read(Path file, Class<R> type) {
    try {
      return JsonRecords.read(Files.readString(file), type);
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    } catch (JsonMistake e) {
      throw OutputException.damaged(file, e);
    }
  }

  private static DefaultPrettyPrinter prettyPrinter() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }
}
