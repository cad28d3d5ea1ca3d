package org.alliancesim.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioPathTest {

  private static final StateCode ARMENIA = StateCode.of("ARM");
  private static final StateCode RUSSIA = StateCode.of("RUS");

  @Test
  void everyVariableHasThePathOfTheCatalogueWithItsName() {
    for (VariableCatalogue.Entry entry : VariableCatalogue.all()) {
      Variable variable = entry.variable();
      String path =
          entry.named()
              ? ScenarioPath.of(variable, VariableCatalogue.ANY)
              : ScenarioPath.of(variable);
      assertThat(path).isEqualTo(entry.path());
    }
  }

  @Test
  void aNameStandsWhereThereAreSeveralAndNowhereElse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScenarioPath.of(StateVariable.CINC))
        .withMessage("states.*.cinc needs a name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScenarioPath.of(AllianceVariable.ISOLATION, "ARM"))
        .withMessage("alliance.isolation has no name in it");
  }

  @Test
  void aPairIsNamedInAlphabeticalOrderUnlessItHasADirection() {
    assertThat(ScenarioPath.of(PairVariable.AFFINITY, RUSSIA, ARMENIA))
        .isEqualTo("affinities.ARM-RUS.level");
    assertThat(ScenarioPath.of(PairVariable.GUARANTEE, RUSSIA, ARMENIA))
        .isEqualTo("guarantees.RUS-ARM.level");
    assertThat(ScenarioPath.pairOf("RUS-ARM")).contains(List.of("RUS", "ARM"));
    assertThat(ScenarioPath.pairOf("RUS")).isEmpty();
    assertThat(ScenarioPath.pairOf("RUS-ARM-AZE")).isEmpty();
  }

  @Test
  void numbersThatAreNoVariablesHavePathsToo() {
    assertThat(ScenarioPath.chair(RUSSIA)).isEqualTo("alliance.chair.RUS");
    assertThat(ScenarioPath.supplier(ARMENIA, RUSSIA)).isEqualTo("states.ARM.arms.suppliers.RUS");
    assertThat(ScenarioPath.waiver("member", "no-conflict"))
        .isEqualTo("alliance.statuses.member.eligibility.no-conflict.waiver");
    assertThat(ScenarioPath.rule("csto")).isEqualTo("alliance.tracks.csto.rule");
    assertThat(ScenarioPath.packages("csto")).isEqualTo("alliance.tracks.csto.packages");
  }

  @Test
  void whatIsJoinedIsTakenApart() {
    assertThat(ScenarioPath.join("", "states")).isEqualTo("states");
    assertThat(ScenarioPath.steps(ScenarioPath.join("states", "ARM")))
        .containsExactly("states", "ARM");
    assertThat(ScenarioPath.steps("a..b")).containsExactly("a", "", "b");
  }

  @Test
  void thePartBelowAnotherPathIsWhatStandsAfterItsLastStep() {
    assertThat(ScenarioPath.below("states", "states.ARM.outside")).contains("ARM.outside");
    assertThat(ScenarioPath.below("states", "statesmen.ARM")).isEmpty();
    assertThat(ScenarioPath.below("states", "states")).isEmpty();
    assertThat(ScenarioPath.path("states", "ARM", "outside")).isEqualTo("states.ARM.outside");
  }

  /** How a path is made or taken apart by hand. */
  private static final Pattern BY_HAND =
      Pattern.compile(
          Stream.concat(
                  VariableCatalogue.all().stream().map(VariableCatalogue.Entry::section),
                  Stream.of("alliance.tracks", "alliance.holders", "sources", "shocks"))
              .distinct()
              .map(section -> "\"" + Pattern.quote(section) + "\\.\"")
              .collect(Collectors.joining("|", "split\\(\"\\\\\\\\\\.\"|join\\(\\s*\"\\.\"|", "")));

  @Test
  void noOtherPackageMakesOrTakesApartPaths() throws IOException {
    Path root = Path.of("src/main/java/org/alliancesim");
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        if (!file.startsWith(root.resolve("world"))
            && BY_HAND.matcher(Files.readString(file)).find()) {
          found.add(root.relativize(file).toString());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "path.split(\"\\\\.\", 2)[0]",
        "String.join(\".\", steps)",
        "private static final String STATES = \"states.\";",
        "\"alliance.tracks.\" + track"
      })
  void aPathByHandIsSeen(String code) {
    assertThat(BY_HAND.matcher(code).find()).isTrue();
  }
}
