package org.alliancesim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancesim.json.JsonMistake;
import org.alliancesim.json.JsonRecords;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.world.Coefficient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every key of every JSON file that is read back: what is missing or of another kind is named. */
class ManifestKeysTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** Whose keys are codes and ids of a scenario's choice, any of which may be missing. */
  private static final Set<String> FREE = Set.of("names.states", "names.statuses");

  /** What is null as long as it is unknown, and else a text or has keys of its own. */
  private static final Set<String> MAY_BE_NULL =
      Set.of(
          "provenance.finished",
          "provenance.results_digest",
          "provenance.behaviour.given",
          "provenance.behaviour.learned",
          "learned_from");

  @TempDir private Path folder;

  record File(Class<? extends Record> type, String text) {
    @Override
    public String toString() {
      return type.getSimpleName();
    }
  }

  static List<File> files() {
    Posterior posterior =
        Posterior.of(
            "a test", List.of("past"), 2.5, List.of(Coefficient.KAPPA), new double[][] {{3}, {4}});
    return List.of(
        new File(RunManifest.class, SampleRun.manifest().toJson()),
        new File(
            ComparisonManifest.class,
            JsonFile.text(SampleComparison.manifest(1, List.of("behaviour.psi=0")))),
        new File(Posterior.class, posterior.json()));
  }

  /** A place in a JSON text: the keys and the places in lists that lead to it. */
  record Place(List<Object> steps) {

    Place below(Object step) {
      return new Place(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    String path() {
      StringBuilder path = new StringBuilder();
      for (Object step : steps) {
        if (step instanceof Integer index) {
          path.append('[').append(index + 1).append(']');
        } else {
          path.append(path.isEmpty() ? "" : ".").append(step);
        }
      }
      return path.toString();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsWrittenIsRead(File file) throws JsonMistake {
    assertThat(JsonRecords.read(file.text(), file.type())).isInstanceOf(file.type());
  }

  @ParameterizedTest
  @MethodSource("files")
  void aMissingKeyIsNamed(File file) {
    for (Place place : places(file)) {
      String path = place.path();
      String above = path.substring(0, Math.max(0, path.lastIndexOf('.')));
      if (place.steps().get(place.steps().size() - 1) instanceof String && !FREE.contains(above)) {
        assertThat(refusal(file, place, null)).as(path).isEqualTo(path + " is missing");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aValueOfAnotherKindIsNamed(File file) {
    for (Place place : places(file)) {
      String path = place.path();
      for (JsonNode other : others(at(JSON.readTree(file.text()), place))) {
        if (!MAY_BE_NULL.contains(path)
            || !(other.isNull() || other.isString() || other.isObject())) {
          assertThat(refusal(file, place, other))
              .as("%s as %s", path, other)
              .startsWith(path + " must ");
        }
      }
    }
  }

  @Test
  void theMessageHasThePlaceAndSaysWhatToDo() throws IOException {
    Path file = folder.resolve("manifest.json");
    Files.writeString(file, SampleRun.manifest().toJson().replace("\"started\"", "\"detrats\""));
    OutputException refusal =
        catchThrowableOfType(OutputException.class, () -> RunManifest.read(folder));
    List<String> lines = Files.readString(file).lines().toList();
    int end = lines.indexOf("  },") + 1;
    assertThat(refusal)
        .hasMessage(
            file
                + ":"
                + end
                + ":3: the manifest is damaged: provenance.started is missing; put the file back as it was, or"
                + " repeat the command that made it with --force");
    assertThat(refusal.mistaken()).isTrue();
  }

  @Test
  void aKeyGivenTwiceIsRefused() {
    String twice = SampleRun.manifest().toJson().replace("\"seed\"", "\"replicates\"");
    JsonMistake refusal =
        catchThrowableOfType(JsonMistake.class, () -> JsonRecords.read(twice, RunManifest.class));
    assertThat(refusal).hasMessageContaining("\"replicates\"");
  }

  private static List<JsonNode> others(JsonNode value) {
    Stream<String> kinds = Stream.of("null", "[]", "{}", "\"\\u0000\"", "1.5", "7", "true");
    return kinds.map(JSON::readTree).filter(other -> !sameKind(value, other)).toList();
  }

  private static boolean sameKind(JsonNode value, JsonNode other) {
    boolean whole = value.isIntegralNumber() && other.isFloatingPointNumber();
    return value.getNodeType() == other.getNodeType() && !whole;
  }

  private static List<Place> places(File file) {
    List<Place> places = new ArrayList<>();
    collect(JSON.readTree(file.text()), new Place(List.of()), places);
    return places;
  }

  private static void collect(JsonNode node, Place here, List<Place> places) {
    if (!here.steps().isEmpty()) {
      places.add(here);
    }
    node.propertyStream()
        .forEach(entry -> collect(entry.getValue(), here.below(entry.getKey()), places));
    if (node instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        collect(array.get(index), here.below(index), places);
      }
    }
  }

  private static JsonNode at(JsonNode root, Place place) {
    JsonNode node = root;
    for (Object step : place.steps()) {
      node = step instanceof Integer index ? node.get(index) : node.get((String) step);
    }
    return node;
  }

  /** The message on a file in which one value is another one, or missing if that is null. */
  private static String refusal(File file, Place place, JsonNode other) {
    JsonNode root = JSON.readTree(file.text());
    int last = place.steps().size() - 1;
    JsonNode above = at(root, new Place(place.steps().subList(0, last)));
    if (above instanceof ArrayNode array) {
      array.set((Integer) place.steps().get(last), other);
    } else if (other == null) {
      ((ObjectNode) above).remove((String) place.steps().get(last));
    } else {
      ((ObjectNode) above).set((String) place.steps().get(last), other);
    }
    JsonMistake refusal =
        catchThrowableOfType(
            JsonMistake.class, () -> JsonRecords.read(JSON.writeValueAsString(root), file.type()));
    assertThat(refusal).as("%s as %s", place.path(), other).isNotNull();
    return refusal.getMessage();
  }
}
