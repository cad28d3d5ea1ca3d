package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.PairedTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sim compare} as a user gives it, with what it prints and its exit codes. */
class CompareCommandTest {

  private static final String SCENARIO = "scenarios/2021.yaml";
  private static final String OPEN_GATE = "scenarios/2021-open-gate.yaml";

  @TempDir private Path folder;

  private static Outcome compare(Path output, String... further) {
    return sim(
        Stream.of(
                List.of("compare", SCENARIO, "-n", "20", "-o", output.toString()), List.of(further))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  @Test
  void twoScenariosAreComparedInATableAFileAndAPlot() {
    Path output = folder.resolve("two");
    Outcome outcome = compare(output, OPEN_GATE, "--set", "clock.end=2021-12");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("A: Partner states for the CSTO, July 2021\n")
        .contains("B: Partner states for the CSTO, July 2021, gate open\n")
        .contains("20 replicates of each under the same random numbers, seed 2021")
        .contains("Ever partner, CSTO")
        .contains("Ever left")
        .containsPattern("A % +B % +B − A +95% +only A +only B +narrower")
        .contains("numerical only, each by itself")
        .containsPattern("40 histories in \\d");
    assertThat(output).isDirectoryContaining("glob:**/compare.csv");
    assertThat(output.resolve("plots")).isDirectoryContaining("glob:**/differences.svg");
    ComparisonTables results = ComparisonTables.read(output);
    assertThat(results.manifest().behaviour().levels()).contains("Armenia and Azerbaijan 0.937");
    assertThat(results.rows()).anyMatch(row -> row.status().equals("frozen"));
    assertThat(results.manifest().scenarioA().overrides()).containsExactly("clock.end=2021-12");
    assertThat(results.manifest().commandLine()).startsWith("sim compare " + SCENARIO);
  }

  @Test
  void withOneScenarioTheSettingsAreThoseOfB() {
    Path output = folder.resolve("set");
    Outcome outcome = compare(output, "--set", "behaviour.kappa=-5");
    assertThat(outcome.out())
        .contains("B: behaviour.kappa=-5\n")
        .containsPattern("The interval leaves out 0 in \\d+ of \\d+ rows");
    ComparisonTables results = ComparisonTables.read(output);
    assertThat(results.manifest().scenarioA().overrides()).isEmpty();
    assertThat(results.rows()).anyMatch(row -> row.ciLow() > 0);
  }

  @Test
  void aScenarioAndItselfAgreeInEveryPair() {
    Path output = folder.resolve("same");
    Outcome outcome = compare(output, "--set", "clock.start=2021-07");
    assertThat(outcome.out()).contains("No pair of histories differs in any of these.");
    assertThat(ComparisonTables.read(output).rows())
        .isNotEmpty()
        .allMatch(row -> row.difference() == 0 && row.onlyA() == 0 && row.onlyB() == 0);
  }

  /** Of two scenarios it is a slip; what --set says is said of both. */
  @ParameterizedTest
  @ValueSource(strings = {"", "name: Another", "experiment: {replicates: 7}"})
  void aScenarioNamedTwiceIsRefused(String change) throws IOException {
    Path output = folder.resolve("out");
    for (String[] settings : new String[][] {{}, {"--set", "behaviour.psi=0"}}) {
      Outcome outcome =
          sim(
              Stream.concat(
                      Stream.of("compare", small(), changed(change), "-o", output.toString()),
                      Stream.of(settings))
                  .toArray(String[]::new));
      assertThat(outcome.exitCode()).isEqualTo(2);
      assertThat(outcome.err())
          .startsWith("error: A and B are the same scenario")
          .contains("only " + small() + " and with --set what is other in B");
      assertThat(output).doesNotExist();
    }
  }

  @Test
  void scenariosThatShareNobodyAreRefusedBeforeTheyAreSimulated() throws IOException {
    Path output = folder.resolve("out");
    Path other = folder.resolve("other.yaml");
    Files.writeString(other, SmallScenario.TEXT.replaceAll("([ABL])\\1\\1", "$1$1X"));
    Outcome outcome = sim("compare", small(), other, "-n", "4", "-o", output);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("error: the scenarios share no candidate")
        .endsWith("A has AAA, BBB, LLL; B has AAX, BBX, LLX" + System.lineSeparator());
    assertThat(output).doesNotExist();
  }

  @Test
  void threadsChangeNoByteOfAnyTable() throws IOException {
    compare(folder.resolve("one"), OPEN_GATE, "--threads", "1");
    compare(folder.resolve("five"), OPEN_GATE, "--threads", "5");
    for (String name : PairedTables.FILE_NAMES) {
      assertThat(folder.resolve("five").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
    }
    assertThat(Files.readString(folder.resolve("one/compare.csv"))).contains("\nAZE,partner,20,");
  }

  @Test
  void scenariosWithDifferentStatesAreComparedOnWhatTheyShareAndThatIsSaid() throws IOException {
    Path output = folder.resolve("out");
    Outcome outcome =
        sim("compare", small(), changed("states: {BBB: null}"), "-o", output.toString(), "-n", "9");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("Only A has BBB: left out of the comparison.");
    assertThat(ComparisonTables.read(output).rows())
        .map(row -> row.state() + " " + row.status())
        .containsExactly("AAA member", "AAA partner");
    assertThat(Files.readString(output.resolve("report.html")))
        .contains("Only A has BBB: left out of the comparison.")
        .contains("<th scope=\"row\">AAA")
        .doesNotContain("<th scope=\"row\">BBB");
    assertThat(ComparisonTables.read(output).a().tables().probabilities())
        .as("A's own tables leave out nothing")
        .anyMatch(row -> row.state().value().equals("BBB"));
  }

  private String small() throws IOException {
    return SmallScenario.in(folder).toString();
  }

  private String changed(String change) throws IOException {
    Path file = folder.resolve("changed.yaml");
    return Files.writeString(file, "extends: small.yaml\n" + change + "\n").toString();
  }

  @Test
  void theSameComparisonAgainSaysSoAndAnotherIsRefusedUnlessForced() {
    Path output = folder.resolve("twice");
    compare(output, OPEN_GATE);
    Outcome again = compare(output, OPEN_GATE);
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("holds this very comparison").contains("Azerbaijan");
    Outcome other = compare(output, OPEN_GATE, "--seed", "7");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("seed is 2021 there and 7 here").contains("--force");
    assertThat(compare(output, OPEN_GATE, "--seed", "7", "--force").exitCode()).isZero();
    assertThat(ComparisonTables.read(output).manifest().seed()).isEqualTo(7);
  }

  @Test
  void aRunIsNotOverwritten() throws IOException {
    Path output = folder.resolve("run");
    sim("run", SCENARIO, "-n", "20", "--set", "clock.end=2021-12", "-o", output.toString());
    byte[] manifest = Files.readAllBytes(output.resolve("manifest.json"));
    Outcome refused = compare(output, OPEN_GATE);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .contains("holds a run and not a comparison")
        .doesNotContain("damaged")
        .doesNotContain("--force");
    Outcome forced = compare(output, OPEN_GATE, "--force");
    assertThat(forced.exitCode()).isEqualTo(2);
    assertThat(forced.err()).contains("holds a run and not a comparison").contains("-o");
    assertThat(output.resolve("manifest.json")).hasBinaryContent(manifest);
  }

  @Test
  void tablesThatWereChangedAreNotShownAsThisComparison() throws IOException {
    Path output = folder.resolve("edited");
    compare(output, OPEN_GATE);
    Path table = output.resolve("compare.csv");
    Files.writeString(table, Files.readString(table).replaceFirst("0\\.0", "0.5"));
    Outcome again = compare(output, OPEN_GATE);
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err())
        .contains("compare.csv was changed since it was made")
        .contains("--force");
    assertThat(compare(output, OPEN_GATE, "--force").exitCode()).isZero();
  }

  @Test
  void oneHistoryIsOneReplicate() {
    Path output = folder.resolve("one");
    assertThat(sim("compare", SCENARIO, OPEN_GATE, "-n", "1", "-o", output.toString()).out())
        .contains("\n1 replicate of each");
  }

  @Test
  void quietPrintsNothingAndJsonOnlyJson() {
    assertThat(compare(folder.resolve("quiet"), OPEN_GATE, "--quiet").out()).isEmpty();
    Outcome json = compare(folder.resolve("json"), "--set", "behaviour.psi=0", "--json");
    assertThat(json.out().strip()).startsWith("{").endsWith("}");
    assertThat(json.out())
        .contains("\"overrides_b\" : [ \"behaviour.psi=0\" ]")
        .contains("\"state\" : \"AZE\"")
        .contains("\"only_b\"")
        .doesNotContain("excludes_zero");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scenarios/2021.yaml                            | with what? name a second scenario
          scenarios/2021.yaml --set behaviour.psi=0 -n 0 | -n must be from 1 to 10000000, not 0
          scenarios/2021.yaml --set psi --threads 1      | states.AZE.western-ties=0.4, not 'psi'
          scenarios/2021.yaml scenarios/1914.yaml        | error: scenarios/1914.yaml
          scenarios/2021.yaml --set behaviour.ps=0       | did you mean 'psi'?
          a.yaml b.yaml c.yaml                           | Unmatched argument
          """)
  void badArgumentsAreExplained(String arguments, String message) {
    Outcome outcome = sim(("compare " + arguments.strip()).split(" "));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(message);
  }

  @Test
  void scenariosThatSampleDifferentlyAreRefused() throws IOException {
    Path output = folder.resolve("out");
    Outcome outcome =
        sim("compare", small(), changed("experiment: {sampling: sobol}"), "-o", output.toString());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("by latin-hypercube and by sobol");
    assertThat(output).doesNotExist();
  }
}
