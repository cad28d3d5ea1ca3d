package org.alliancesim.scenario.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.scenario.format.FixedMap.Field;
import org.alliancesim.scenario.format.Shape.Either;
import org.alliancesim.world.RetiredCoefficient;
import org.alliancesim.world.ScenarioPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The list of what means something else is complete, and README tells it as the program does. */
class FormerMeaningTest {

  /** Every key of format 1 with its description, from the schema of version 0.1.0. */
  private static final Path KEYS = Path.of("src/test/resources/scenario/format-1-keys.tsv");

  /** Only the words changed, or the default, or what else may stand there. */
  private static final List<String> SAME =
      List.of(
          "format", "extends", "leverages.*.over", "alliance.tracks.*.rule", "behaviour.b-star");

  private static Map<String, String> keysOfNow() {
    Map<String, String> keys = new TreeMap<>();
    collect(ScenarioFormat.SCENARIO, "", keys);
    return keys;
  }

  private static void collect(@Nullable Shape shape, String path, Map<String, String> keys) {
    if (shape instanceof FixedMap map) {
      for (Field field : map.fields()) {
        String below = ScenarioPath.join(path, field.key());
        keys.put(below, field.description());
        collect(field.shape(), below, keys);
      }
    } else if (shape instanceof NamedMap map) {
      collect(map.value(), ScenarioPath.join(path, "*"), keys);
    } else if (shape instanceof Either either) {
      collect(either.map(), path, keys);
    } else if (shape != null && shape.item() != null) {
      collect(shape.item(), ScenarioPath.join(path, "*"), keys);
    }
  }

  @Test
  void whateverOfFormat1IsDescribedOtherwiseIsToldOrRefused() throws IOException {
    Map<String, String> now = keysOfNow();
    List<String> retired =
        Arrays.stream(RetiredCoefficient.values())
            .map(coefficient -> "behaviour." + coefficient.key())
            .toList();
    List<String> untold = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String line : Files.readAllLines(KEYS)) {
      String path = line.substring(0, line.indexOf('\t'));
      String description = line.substring(line.indexOf('\t') + 1);
      @Nullable String today = now.get(path);
      if (today == null) {
        missing.add(path);
      } else if (!description
              .replaceFirst(" Allowed:.*| Default:.*", "")
              .equals(today.replaceFirst(" Allowed:.*| Default:.*", ""))
          && FormerMeaning.of(path).isEmpty()
          && !SAME.contains(path)) {
        untold.add(path + ": " + description + " → " + today);
      }
    }
    assertThat(untold).isEmpty();
    assertThat(missing).containsExactlyInAnyOrderElementsOf(retired);
  }

  @Test
  void everyPathThatIsToldIsOne() {
    Map<String, String> now = keysOfNow();
    assertThat(
            Arrays.stream(FormerMeaning.values())
                .filter(meaning -> meaning != FormerMeaning.EMPTIED)
                .flatMap(meaning -> meaning.keysInWords().stream()))
        .hasSizeGreaterThan(15)
        .allSatisfy(
            key -> {
              assertThat(now).containsKey(key);
              assertThat(FormerMeaning.of(key.replace("*", "ARM-AZE"))).isPresent();
            });
    assertThat(FormerMeaning.of("behaviour.kappa-exit")).isEmpty();
    assertThat(FormerMeaning.of("behaviour.kappa.value")).isEmpty();
    assertThat(FormerMeaning.of("")).isEmpty();
  }

  private static String row(List<String> keys, String sentence) {
    return keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining(", ", "| ", " | "))
        + sentence
        + " |";
  }

  /** The section "From format 1" of scenarios/README.md has these rows and no others. */
  @Test
  void theTableOfTheReadmeIsTheProgramsOwn() throws IOException {
    String readme = Files.readString(Path.of("scenarios/README.md"));
    String section = readme.substring(readme.indexOf("## From format 1"));
    assertThat(section).as("the last section").doesNotContain("\n## ");
    List<String> expected =
        Stream.concat(
                Arrays.stream(FormerMeaning.values())
                    .map(meaning -> row(meaning.keysInWords(), meaning.sentence())),
                Arrays.stream(RetiredCoefficient.values())
                    .map(
                        retired ->
                            row(
                                List.of("behaviour." + retired.key()),
                                "is refused: " + retired.reason())))
            .toList();
    List<String> rows = section.lines().filter(line -> line.startsWith("| `")).toList();
    assertThat(rows).containsExactlyElementsOf(expected);
  }

  /** What has it as before, where a key does, is a key with a value that may stand there. */
  @Test
  void whatHasItAsBeforeCanBeWritten() {
    Map<String, String> now = keysOfNow();
    assertThat(now)
        .containsKeys(
            "behaviour.kappa-step",
            "behaviour.b-star",
            "states.*.nearness",
            "alliance.statuses.*.newcomers-ratify",
            "alliance.tracks.*.offers-lower",
            "behaviour.phi-chair",
            "behaviour.omega-b",
            "behaviour.omega-f");
    assertThat(Optional.of(FormerMeaning.STEP.before()))
        .hasValueSatisfying(before -> assertThat(before).startsWith("behaviour.kappa-step: 0"));
  }
}
