package org.alliancesim.scenario;

import static org.alliancesim.scenario.Draft.read;
import static org.alliancesim.scenario.Draft.refusal;
import static org.alliancesim.scenario.Draft.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file inherits from those it extends, and what it cannot. */
class InheritanceTest {

  @TempDir private Path folder;

  private Path scenarios;

  @BeforeEach
  void writeBase() {
    scenarios = folder.resolve("scenarios");
    write(scenarios, "base/small.yaml", Draft.SMALL);
  }

  private ResolvedScenario extending(String text, String... settings) throws ScenarioException {
    return read(write(scenarios, "year.yaml", "extends: base/small.yaml\n" + text), settings);
  }

  private static String value(ResolvedScenario scenario, String path) {
    return scenario.values().get(path).quantity().toString();
  }

  @Test
  void mapsMergeAndValuesAreReplaced() throws ScenarioException {
    ResolvedScenario scenario =
        extending(
            """
            name: Year
            states:
              AZE:
                cinc: {value: 0.5, source: S9}
                arms: {suppliers: {ARM: 0.1}}
              GEO: {military-budget: 300}
            """);

    assertThat(scenario.name()).isEqualTo("Year");
    assertThat(scenario.states()).extracting(Object::toString).contains("ARM", "AZE", "GEO", "RUS");
    assertThat(value(scenario, "states.AZE.cinc")).isEqualTo("0.5");
    assertThat(value(scenario, "states.AZE.military-budget")).isEqualTo("2700");
    assertThat(value(scenario, "states.AZE.arms.suppliers.RUS")).isEqualTo("0.2");
    assertThat(value(scenario, "states.AZE.arms.suppliers.ARM")).isEqualTo("0.1");
    assertThat(scenario.values().get("states.AZE.cinc").origin())
        .hasToString(scenarios.resolve("year.yaml") + ":5:11");
    assertThat(scenario.values().get("states.AZE.military-budget").origin())
        .hasToString(scenarios.resolve("base/small.yaml") + ":10:22");
  }

  @Test
  void aNewDistributionReplacesTheWholeOldOne() throws ScenarioException {
    write(
        scenarios,
        "base/small.yaml",
        Draft.smallWith("cinc: 0.0016", "cinc: {uniform: [0, 0.1], source: S1, note: old}"));

    ResolvedScenario scenario = extending("states: {AZE: {cinc: {triangular: [0, 0.1, 0.2]}}}\n");

    assertThat(value(scenario, "states.AZE.cinc")).isEqualTo("{triangular: [0, 0.1, 0.2]}");
    assertThat(scenario.values().get("states.AZE.cinc").source()).isEmpty();
    assertThat(scenario.values().get("states.AZE.cinc").note()).isEmpty();
  }

  @Test
  void aSourceOfOneFileNeverCoversANumberOfAnother() throws ScenarioException {
    write(
        scenarios,
        "base/small.yaml",
        Draft.smallWith("cinc: 0.0016", "source: S1\n    cinc: 0.0016"));

    ResolvedScenario scenario = extending("states: {AZE: {cinc: 0.5}}\n");

    assertThat(scenario.values().get("states.AZE.military-budget").source()).isEqualTo("S1");
    assertThat(scenario.values().get("states.AZE.cinc").source()).isEmpty();
  }

  @Test
  void entriesOfListsMergeByPairInEitherOrder() throws ScenarioException {
    ResolvedScenario scenario =
        extending(
            """
            rivalries:
              - {between: [ARM, AZE], tension: 1}
              - {between: [RUS, ARM], level: 0.1}
            guarantees:
              - {patron: ARM, client: RUS, level: 0.2}
            """);

    assertThat(value(scenario, "rivalries.ARM-AZE.level")).isEqualTo("0.9");
    assertThat(value(scenario, "rivalries.ARM-AZE.tension")).isEqualTo("1");
    assertThat(value(scenario, "rivalries.ARM-RUS.level")).isEqualTo("0.1");
    assertThat(value(scenario, "guarantees.RUS-ARM.level")).isEqualTo("0.7");
    assertThat(value(scenario, "guarantees.ARM-RUS.level")).isEqualTo("0.2");
  }

  @Test
  void shocksMergeByName() throws ScenarioException {
    ResolvedScenario scenario =
        extending(
            """
            shocks:
              - {name: storm, rate: null, date: 2021-09}
              - {name: calm, rate: 1, effects: [{path: alliance.isolation, set: 0}]}
            """);

    assertThat(scenario.values())
        .doesNotContainKey("shocks.storm.rate")
        .containsKeys("shocks.storm.probability", "shocks.calm.rate");
  }

  @Test
  void otherListsAndRulesAreReplaced() throws ScenarioException {
    ResolvedScenario scenario =
        extending(
            """
            alliance:
              tracks: {main: {rule: {qualified-majority: 0.6}, session-months: [1, 2]}}
              holders: {ARM: [partner]}
            """);

    assertThat(scenario.charter().tracks().get(0).sessionMonths()).containsExactly(1, 2);
    assertThat(scenario.charter().tracks().get(0).rule()).hasToString("{qualified-majority: 0.6}");
    assertThat(scenario.holders().toString()).isEqualTo("{ARM=[partner], RUS=[member]}");
  }

  @Test
  void nullDeletes() throws ScenarioException {
    ResolvedScenario scenario =
        extending(
            """
            states: {AZE: {ideal-point: null, arms: {suppliers: null}}}
            rivalries: [{between: [AZE, ARM], level: null}]
            guarantees: null
            alliance: {holders: {ARM: null}}
            shocks: [{name: storm, effects: null}]
            """);

    assertThat(scenario.values().keySet())
        .doesNotContain("states.AZE.ideal-point", "states.AZE.arms.suppliers.RUS")
        .noneMatch(path -> path.matches("(rivalries|guarantees|shocks)\\..*"));
    assertThat(scenario.holders()).hasSize(1);
  }

  @Test
  void whatIsDeletedCanBeGivenAgain() throws ScenarioException {
    write(scenarios, "middle.yaml", "extends: base/small.yaml\nstates: {AZE: {cinc: null}}\n");
    Path top = write(scenarios, "top.yaml", "extends: middle.yaml\nstates: {AZE: {cinc: 0.3}}\n");

    assertThat(value(read(top), "states.AZE.cinc")).isEqualTo("0.3");
    assertThat(value(read(scenarios.resolve("middle.yaml")), "states.AZE.cinc")).isEqualTo("0");
  }

  @Test
  void aLaterBaseDeletesWhatAnEarlierOneGives() throws ScenarioException {
    write(scenarios, "base/without.yaml", "guarantees: null\n");
    Path file = write(scenarios, "year.yaml", "extends: [base/small.yaml, base/without.yaml]\n");

    assertThat(read(file).values()).doesNotContainKey("guarantees.RUS-ARM.level");
  }

  @Test
  void laterBasesWinOverEarlierOnes() throws ScenarioException {
    write(scenarios, "base/one.yaml", "states: {AZE: {cinc: 0.1, resentment: 1}}\n");
    write(scenarios, "base/two.yaml", "states: {AZE: {cinc: 0.2}}\n");
    Path file =
        write(scenarios, "year.yaml", "extends: [base/small.yaml, base/one.yaml, base/two.yaml]\n");

    assertThat(value(read(file), "states.AZE.cinc")).isEqualTo("0.2");
    assertThat(value(read(file), "states.AZE.resentment")).isEqualTo("1");
  }

  @Test
  void twoBasesMayShareABaseOfTheirOwn() throws ScenarioException {
    write(scenarios, "base/one.yaml", "extends: small.yaml\n");
    write(scenarios, "base/two.yaml", "extends: small.yaml\n");
    Path file = write(scenarios, "year.yaml", "extends: [base/one.yaml, base/two.yaml]\n");

    assertThat(read(file).digest()).isEqualTo(read(scenarios.resolve("base/small.yaml")).digest());
  }

  @Test
  void mistakesAreReportedInTheFileTheyStandIn() {
    write(scenarios, "base/small.yaml", Draft.smallWith("cinc: 0.0016", "cinc: 2"));
    Path file =
        write(scenarios, "year.yaml", "extends: base/small.yaml\nstates: {ARM: {cinc: 3}}\n");

    assertThat(refusal(file))
        .containsExactly(
            "base/small.yaml:11:11: states.AZE.cinc: must be in [0, 1], not 2; maybe it is a"
                + " percentage? Then write 0.02",
            "year.yaml:2:22: states.ARM.cinc: must be in [0, 1], not 3; maybe it is a percentage?"
                + " Then write 0.03");
  }

  @Test
  void filesThatExtendEachOtherAreNamed() {
    write(scenarios, "base/a.yaml", "extends: ../b.yaml\n");
    Path file = write(scenarios, "b.yaml", "format: 2\nextends: base/a.yaml\n");
    Path self = write(scenarios, "self.yaml", "extends: ./self.yaml\n");

    assertThat(refusal(file))
        .containsExactly(
            "base/a.yaml:1:10: extends: the files extend each other: b.yaml → base/a.yaml →"
                + " b.yaml");
    assertThat(refusal(self))
        .containsExactly(
            "self.yaml:1:10: extends: the files extend each other: self.yaml → self.yaml");
  }

  @Test
  void aMissingBaseIsNamedWithTheNearestOther() {
    Path file = write(scenarios, "year.yaml", "format: 2\nextends:\n  - base/smal.yaml\n");

    assertThat(refusal(file))
        .containsExactly(
            "year.yaml:3:5: extends: there is no file 'base/smal.yaml'; did you mean"
                + " 'base/small.yaml'?");
  }

  /** That all names begin and end alike brings none nearer. */
  @ParameterizedTest
  @CsvSource({
    "shipped:nope.yaml, ''",
    "nope.yaml, ''",
    "shipped:2020.yaml, shipped:2021.yaml",
    "shipped:2020, shipped:2021.yaml"
  })
  void aMissingShippedBaseIsNamedWithTheNearestOtherIfOneIsNear(String missing, String meant) {
    Path file = write(scenarios, "year.yaml", "extends: " + missing + "\n");

    assertThat(refusal(file))
        .containsExactly(
            "year.yaml:1:10: extends: there is no file '"
                + missing
                + "'"
                + (meant.isEmpty() ? "" : "; did you mean '" + meant + "'?"));
  }

  @Test
  void aMissingBaseIsNamedWithItsNamesakeInAnotherFolder() {
    for (String missing : List.of("small.yaml", "bases/small.yaml", "base/small", "small.yml")) {
      Path file = write(scenarios, "year.yaml", "extends: " + missing + "\n");

      assertThat(refusal(file))
          .containsExactly(
              "year.yaml:1:10: extends: there is no file '"
                  + missing
                  + "'; did you mean 'base/small.yaml'?");
    }
  }

  @Test
  void aDeletedStateThatIsStillNamedIsReportedOnceWithAllItsPlaces() {
    Path file = write(scenarios, "year.yaml", "extends: base/small.yaml\nstates:\n  ARM: null\n");

    assertThat(refusal(file))
        .containsExactly(
            "year.yaml:3:3: states.ARM: is deleted but still named in rivalries.ARM-AZE,"
                + " guarantees.RUS-ARM, alliance.holders.ARM; delete or change these too, or keep"
                + " the state with outside: true");
  }

  @Test
  void aStateIsDeletedWithAllThatNamesIt() throws ScenarioException {
    String text =
        """
        extends: base/small.yaml
        states: {ARM: null}
        rivalries: [{between: [ARM, AZE], level: null}]
        guarantees: [{patron: RUS, client: ARM, level: null}]
        alliance: {holders: {ARM: null}}
        """;

    assertThat(read(write(scenarios, "year.yaml", text)).states())
        .extracting(Object::toString)
        .containsExactly("AZE", "RUS");
  }

  @Test
  void aBaseThatCannotBeReadIsNamed() {
    write(scenarios, "base/broken.yaml", "a: [\n");
    Path file = write(scenarios, "year.yaml", "extends: [base/broken.yaml, base]\n");

    assertThat(refusal(file))
        .containsExactly(
            "base: is a folder; name a .yaml file in it, such as broken.yaml",
            "base/broken.yaml:2:1: not valid YAML: a value is missing, or a bracket is not closed");
  }

  @Test
  void filesOutsideTheTreeAreOutOfReach() throws IOException {
    Path secret = write(folder, "secret.yaml", Draft.SMALL);
    Files.createSymbolicLink(scenarios.resolve("base/link.yaml"), secret);
    Path file =
        write(
            scenarios,
            "year.yaml",
            """
            extends:
              - ../secret.yaml
              - base/../../secret.yaml
              - base/link.yaml
              - /etc/passwd
              - ../scenarios/../secret.yaml
            """);

    String rule =
        " leads out of the folder 'scenarios'; a scenario may only extend files in it, or shipped"
            + " ones as shipped:base/csto.yaml";
    assertThat(refusal(file))
        .containsExactly(
            "year.yaml:2:5: extends: '../secret.yaml'" + rule,
            "year.yaml:3:5: extends: 'base/../../secret.yaml'" + rule,
            "year.yaml:4:5: extends: 'base/link.yaml'" + rule,
            "year.yaml:5:5: extends: must be a path relative to this file, not '/etc/passwd'",
            "year.yaml:6:5: extends: '../scenarios/../secret.yaml'" + rule);
  }

  @Test
  void withoutAScenariosFolderTheFilesOwnFolderIsTheTree() throws ScenarioException {
    Path own = folder.resolve("mine");
    write(own, "base/small.yaml", Draft.SMALL);
    write(folder, "other.yaml", Draft.SMALL);

    assertThat(read(write(own, "year.yaml", "extends: base/small.yaml\n")).name())
        .isEqualTo("Small");
    assertThat(refusal(write(own, "out.yaml", "extends: ../other.yaml\n")))
        .containsExactly(
            "out.yaml:1:10: extends: '../other.yaml' leads out of the folder 'mine'; a scenario"
                + " may only extend files in it, or shipped ones as shipped:base/csto.yaml");
  }

  @Test
  void aFileOfOnesOwnFolderExtendsTheShippedOnes() throws ScenarioException {
    Path own = folder.resolve("mine");
    String change = "states: {AZE: {western-ties: 0.4}}\n";

    ResolvedScenario mine = read(write(own, "mine.yaml", "extends: shipped:2021.yaml\n" + change));

    assertThat(mine.digest())
        .isEqualTo(read(Path.of("scenarios/2021.yaml"), "states.AZE.western-ties=0.4").digest());
    assertThat(mine.values().get("states.AZE.western-ties").origin())
        .hasToString(own.resolve("mine.yaml") + ":2:30");
    assertThat(mine.values().get("alliance.chair.RUS").origin().toString())
        .startsWith("shipped:base/csto.yaml:");
    assertThat(read(write(own, "two.yaml", "extends: [shipped:2021.yaml, mine.yaml]\n")).digest())
        .isEqualTo(mine.digest());
  }

  @Test
  void aShippedPathLeadsNowhereElse() {
    write(folder.resolve("mine"), "base/small.yaml", Draft.SMALL);
    Path file =
        write(
            folder.resolve("mine"),
            "year.yaml",
            """
            extends:
              - shipped:../pom.yaml
              - shipped:base/../../pom.yaml
              - shipped:/etc/passwd
              - "shipped:"
              - shipped:base/cstoo.yaml
              - base/csto.yaml
              - shipped:csto.yaml
            """);

    assertThat(refusal(file))
        .containsExactly(
            "year.yaml:2:5: extends: 'shipped:../pom.yaml' leads out of the folder of the shipped"
                + " scenarios",
            "year.yaml:3:5: extends: 'shipped:base/../../pom.yaml' leads out of the folder of the"
                + " shipped scenarios",
            "year.yaml:4:5: extends: must name a file such as shipped:base/csto.yaml, not"
                + " 'shipped:/etc/passwd'",
            "year.yaml:5:5: extends: must name a file such as shipped:base/csto.yaml, not"
                + " 'shipped:'",
            "year.yaml:6:5: extends: there is no file 'shipped:base/cstoo.yaml'; did you mean"
                + " 'shipped:base/csto.yaml'?",
            "year.yaml:7:5: extends: there is no file 'base/csto.yaml'; did you mean"
                + " 'shipped:base/csto.yaml'?",
            "year.yaml:8:5: extends: there is no file 'shipped:csto.yaml'; did you mean"
                + " 'shipped:base/csto.yaml'?");
  }

  @Test
  void aChainOfVeryManyFilesIsRefused() {
    Path last = write(scenarios, "chain0.yaml", "format: 2\n");
    for (int file = 1; file <= 3000; file++) {
      last = write(scenarios, "chain" + file + ".yaml", "extends: chain" + (file - 1) + ".yaml\n");
    }
    assertThat(refusal(last))
        .contains("chain2951.yaml:1:10: extends: more than 50 files extend one another here");
  }
}
