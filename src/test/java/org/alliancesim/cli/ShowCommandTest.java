package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alliancesim.results.RunManifest;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a scenario says besides its numbers is shown, and what of it may surprise is said. */
class ShowCommandTest {

  private static final String SCENARIO = "scenarios/2021.yaml";
  private static final String MAJORITY = "alliance.tracks.csto.rule=simple-majority";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "alliance.tracks.csto.rule | consensus | scenarios/base/csto.yaml:22:13 | S2.2",
        "alliance.tracks.csto.session-months | [6, 11] | scenarios/base/csto.yaml:23:23 | S2.2",
        "alliance.tracks.csto.packages | true | scenarios/base/csto.yaml:24:17 | S2.2",
        "alliance.statuses.member.ratified | true | scenarios/base/csto.yaml | S1.3",
        "alliance.statuses.member.from | [none, observer, suspended] | scenarios/base | S1.3",
        "alliance.statuses.frozen.needs-vote | false | scenarios/base/csto.yaml | S3.2",
        "alliance.statuses.partner.eligibility  | [un-member, relations-with | csto.yaml | S7",
        "alliance.statuses.partner.ratified | false | built-in default | ''",
        "clock.end | 2026-12 | scenarios/2021.yaml | ''",
        "stances.ARM-AZE.level | -0.35 | scenarios/2021.yaml | Armenia 2019",
        "stances.ARM-AZE.about | any seat for a state at war | scenarios/2021.yaml | Armenia 2019",
        "stances.ARM-PAK.level | -0.7 | scenarios/base/csto-2018-24.yaml | S10",
        "stances.ARM-AZE.settles | 0 | built-in default | assumption",
        "states.TUR.outside | true | scenarios/base/states.yaml | ''",
        "shocks.great-power war.recurring | false | built-in default | ''",
      })
  void everythingIsShownWithItsPlaceAndSource(
      String path, String value, String place, String source) {
    Outcome outcome = sim("show", SCENARIO, path);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().lines().skip(1).findFirst().orElseThrow())
        .startsWith(path)
        .contains(" " + value, place, source);
  }

  /** Also JSON is YAML: what is printed can be run. The control is the setting. */
  @Test
  void theDocumentForOtherProgramsIsTheSameScenario() throws IOException, ScenarioException {
    Outcome outcome = sim("show", SCENARIO, "--json", "--set", MAJORITY);

    assertThat(outcome.exitCode()).isZero();
    Path file = Files.writeString(folder.resolve("2021.yaml"), outcome.out());
    ResolvedScenario read = ScenarioReader.read(file);
    assertThat(read.digest())
        .isEqualTo(
            ScenarioReader.read(Path.of(SCENARIO), List.of(Setting.parse(MAJORITY))).digest())
        .isNotEqualTo(ScenarioReader.read(Path.of(SCENARIO)).digest());
    assertThat(read.values().get("states.ARM.military-budget").source())
        .isEqualTo("SIPRI Milex (2020)");
  }

  @Test
  void theDocumentIsWhole() {
    Outcome outcome = sim("show", SCENARIO, "states.ARM", "--json");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("--json prints the whole scenario");
  }

  @Test
  void theInputsOfAReplicateAreThoseThatARunWrote() throws IOException {
    Path run = folder.resolve("inputs");
    assertThat(
            sim("run", SCENARIO, "-n", "4", "--seed", "9", "--no-plots", "-q", "-o", run + "")
                .exitCode())
        .isZero();
    List<String> lines = Files.readAllLines(run.resolve("parameters.csv"));
    String[] paths = lines.get(0).split(",");
    String[] values = lines.get(4).split(",");
    Outcome shown = sim("show", SCENARIO, "--replicate", "3", "--seed", "9");
    assertThat(shown.exitCode()).isZero();
    assertThat(shown.out()).contains("\nreplicate 3, seed 9, behaviour: ");
    List<String> rows = shown.out().lines().skip(4).limit(paths.length - 1).toList();
    JsonNode exact =
        JsonMapper.shared()
            .readTree(sim("show", SCENARIO, "--replicate", "3", "--seed", "9", "--json").out())
            .get("inputs");
    assertThat(exact).hasSize(paths.length - 1);
    for (int input = 1; input < paths.length; input++) {
      String[] cells = rows.get(input - 1).split("  +");
      assertThat(cells[0]).isEqualTo(paths[input]);
      double shortened = Double.parseDouble(cells[1].replace('−', '-'));
      assertThat(shortened)
          .isCloseTo(Double.parseDouble(values[input]), Percentage.withPercentage(0.051));
      assertThat(cells[1].replace("0.", "").length()).isLessThan(9);
      JsonNode told = exact.get(input - 1);
      assertThat(told.get("path").asString()).isEqualTo(paths[input]);
      assertThat(told.get("value").asDouble()).isEqualTo(Double.parseDouble(values[input]));
    }
    assertThat(rows).anyMatch(row -> row.split("  +").length == 3);
    assertThat(sim("show", SCENARIO, "--replicate", "2", "--seed", "9").out())
        .as("another replicate")
        .isNotEqualTo(shown.out());
    assertThat(
            sim("show", SCENARIO, "behaviour", "--replicate", "3", "--seed", "9")
                .out()
                .lines()
                .filter(line -> line.matches("[a-z-]+\\..*")))
        .hasSizeBetween(1, rows.size() - 1)
        .allMatch(line -> line.startsWith("behaviour."));
    assertThat(sim("show", SCENARIO, "--seed", "9").err()).contains("--replicate");
    assertThat(sim("show", SCENARIO, "--replicate", "-1").exitCode()).isEqualTo(2);
  }

  @Test
  void aSettingIsShownAsOne() {
    assertThat(sim("show", SCENARIO, "alliance.tracks.csto.rule", "--set", MAJORITY).out())
        .containsPattern("simple-majority +--set +command line");
  }

  @Test
  void datesChairAndCasesAreShownToo() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("toy.yaml"),
            """
            format: 2
            clock: {start: 2021-01, end: 2021-12}
            states: {ARM: {military-budget: 1}}
            alliance:
              chair: {}
              tracks: {main: {rule: {consensus-minus: 2}, session-months: [11]}}
              statuses: {partner: {track: main, from: [none]}}
            shocks:
              - {name: storm, date: 2021-03, effects: [{path: alliance.isolation, set: 1}]}
            hindcast:
              institution: Toys
              cases:
                - {state: ARM, gains: [partner], happened: true, month: 2021-11, cluster: A,
                   certainty: certain, decided-by: will, source: "assumption: a toy"}
            """);
    String shown = sim("show", file.toString()).out();

    assertThat(shown)
        .containsPattern("alliance\\.chair +\\{} +\\S+toy\\.yaml:5:10")
        .containsPattern("alliance\\.holders +\\{}")
        .containsPattern("alliance\\.tracks\\.main\\.rule +\\{consensus-minus: 2} +\\S+yaml:6:25")
        .containsPattern("shocks\\.storm\\.window\\.start +2021-03 +\\S+toy\\.yaml:9:25")
        .containsPattern("hindcast\\.cases\\.1\\.month +2021-11 +\\S+toy\\.yaml:13:61 +assumption");
  }

  @Test
  void aMajorityThatRatificationStillBindsIsWarnedOf() {
    String warning = "warning: alliance.tracks.csto.rule is simple-majority, which decides votes";

    assertThat(sim("check", SCENARIO, "--set", MAJORITY).out()).contains(warning);
    Outcome run = run("run", "-o", folder.resolve("run").toString());
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).contains(warning);
    assertThat(run("compare", "-o", folder.resolve("compare").toString()).err()).contains(warning);
    assertThat(run("run", "-q", "-o", folder.resolve("quiet").toString()).err()).isEmpty();
  }

  @Test
  void withoutRatificationOrUnderConsensusThereIsNoWarning() {
    String free = "alliance.statuses.member.ratified=false";

    assertThat(sim("check", SCENARIO).out()).doesNotContain("decides votes alone");
    assertThat(sim("check", SCENARIO, "--set", MAJORITY, "--set", free).out())
        .doesNotContain("decides votes alone");
    assertThat(sim("check", SCENARIO, "--set", "alliance.tracks.csto.rule=unanimity").out())
        .doesNotContain("decides votes alone");
  }

  /** A shell reads it back as it was given; see ShellCommandTest. */
  @Test
  void theCommandOfARunIsKeptQuoted() {
    Path output = folder.resolve("with kappa");
    sim(
        "run",
        SCENARIO,
        "-n",
        "1",
        "-q",
        "--set",
        "behaviour.kappa={uniform: [4, 6]}",
        "-o",
        output.toString());

    assertThat(RunManifest.read(output).commandLine())
        .isEqualTo(
            "sim run scenarios/2021.yaml -n 1 -q --set 'behaviour.kappa={uniform: [4, 6]}' -o '"
                + output
                + "'");
  }

  private static Outcome run(String command, String... more) {
    List<String> words = List.of(command, SCENARIO, "-n", "1", "--set", MAJORITY);
    return sim(Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new));
  }
}
