package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alliancesim.Patience;
import org.alliancesim.TestJava;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands as a user gives them, with what they print and their exit codes. */
class CommandLineTest {

  private static final String SCENARIO = "scenarios/2021.yaml";

  /** Short histories and few replicates: what is tested here is the command, not the estimate. */
  private static final List<String> SHORT = List.of("-n", "20", "--set", "clock.end=2021-12");

  @TempDir private Path folder;

  private static Outcome run(Path output, String... further) {
    return sim(
        Stream.of(List.of("run", SCENARIO, "-o", output.toString()), SHORT, List.of(further))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  /** Whoever works in a folder of their own has the shipped files all the same. */
  @Test
  void shippedScenariosAreNamedFromAnywhere() {
    assertThat(sim("show", "shipped:2021.yaml", "states.AZE").out())
        .isEqualTo(sim("show", SCENARIO, "states.AZE").out());
    assertThat(sim("check", "shipped:hindcast/csto-2018.yaml").exitCode()).isZero();

    Outcome missing = sim("check", "shipped:2012.yaml");
    assertThat(missing.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(missing.err())
        .contains("2012.yaml: there is no such file; did you mean '2018.yaml'?");

    Outcome outside = sim("check", "shipped:../pom.xml");
    assertThat(outside.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(outside.err())
        .contains("shipped:../pom.xml: leads out of the folder of the shipped scenarios");
  }

  @Test
  void aManifestThatIsMissingIsSaidToBeMissing() {
    Path none = folder.resolve("none");
    Outcome outcome = sim("run", "--from", none.toString(), "-o", folder.toString());
    assertThat(outcome.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(outcome.err()).contains(none + " is missing; name the manifest.json");
  }

  @Test
  void aRunWithoutPlotsClaimsNone() {
    String out = run(folder.resolve("run"), "--no-plots").out();
    assertThat(out).contains("Tables and report.html are in " + folder.resolve("run"));
    assertThat(out).doesNotContain("plots");
  }

  @Test
  void aRunPrintsItsTableAndWritesItsFolder() {
    Path output = folder.resolve("run");
    Outcome outcome = run(output);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("Partner states for the CSTO, July 2021")
        .contains("2021-07 to 2021-12, 20 replicates, seed 2021")
        .contains("Ever partner, CSTO")
        .contains("Azerbaijan")
        .contains("given gate")
        .contains(
            "the share of this model's histories in which the state ever held the status, given")
        .containsPattern("what past cases taught \\(posterior [0-9a-f]{8}\\), the other priors and")
        .containsPattern("histories \\(replicates and twins\\) in \\d");
    assertThat(outcome.err()).isEmpty();
    assertThat(output).isDirectoryContaining("glob:**/manifest.json");
    assertThat(output.resolve("plots")).isDirectoryContaining("glob:**/probabilities.svg");
    assertThat(output.resolve("partial")).doesNotExist();
    assertThat(RunManifest.read(output).complete()).isTrue();
    assertThat(RunManifest.read(output).commandLine()).startsWith("sim run " + SCENARIO);
  }

  /**
   * What the scenario itself lies outside in is told beside the results, not again as a warning.
   */
  @Test
  void aWarningIsOfWhatTheUserMovedOutsideOfTheLearnedRange() {
    Outcome outcome = run(folder.resolve("moved"), "--set", "states.PAK.western-ties=0.99");
    assertThat(outcome.err())
        .startsWith(
            "warning: Outside the range that behaviour was learned from: western-ties of Pakistan"
                + " 0.99 (learned from 0 to ")
        .doesNotContain("rivalries")
        .hasLineCount(1);
    assertThat(outcome.out().replaceAll("\\s+", " "))
        .contains("Outside the range", "western-ties of Pakistan 0.99", "Armenia and Azerbaijan");
  }

  @Test
  void aMemberThatStartsFrozenHasADashForFreezing() {
    Outcome outcome =
        sim(
            "run",
            SCENARIO,
            "-o",
            folder.resolve("frozen").toString(),
            "-n",
            "20",
            "--set",
            "clock.end=2021-12",
            "--set",
            "alliance.holders.ARM=[frozen]");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).containsPattern("(?m)^Armenia .*–  +–");
  }

  @Test
  void theSameRunAgainSaysSoAndShowsIt() {
    Path output = folder.resolve("run");
    run(output);
    Outcome again = run(output);
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("holds this very run, complete").contains("Azerbaijan");
    assertThat(again.out()).doesNotContainPattern("histories \\(replicates and twins\\) in \\d");
  }

  @Test
  void anotherRunInTheSameFolderIsRefusedUnlessForced() {
    Path output = folder.resolve("run");
    run(output);
    Outcome other = run(output, "--seed", "7");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err()).contains("seed is 2021 there and 7 here").contains("--force");
    Outcome forced = run(output, "--seed", "7", "--force");
    assertThat(forced.exitCode()).isZero();
    assertThat(RunManifest.read(output).seed()).isEqualTo(7);
  }

  @Test
  void threadsChangeNoByteOfTheResults() {
    run(folder.resolve("one"), "--threads", "1");
    run(folder.resolve("five"), "--threads", "5");
    assertThat(RunManifest.read(folder.resolve("five")).resultsDigest())
        .isEqualTo(RunManifest.read(folder.resolve("one")).resultsDigest());
  }

  @Test
  void aSingleReplicateOfASingleMonthRuns() throws IOException {
    Path output = folder.resolve("one");
    Outcome outcome =
        sim("run", SCENARIO, "-n", "1", "--set", "clock.end=2021-07", "-o", output.toString());
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("2021-07 to 2021-07, 1 replicate, seed");
    assertThat(Files.readString(output.resolve("plots/funnel-caption.txt")))
        .contains("1 history of the");
  }

  @Test
  void quietPrintsNothingAndJsonOnlyJson() {
    assertThat(run(folder.resolve("quiet"), "--quiet").out()).isEmpty();
    Outcome json = run(folder.resolve("json"), "--json");
    assertThat(json.out().strip()).startsWith("{").endsWith("}");
    assertThat(json.out())
        .contains("\"state\" : \"AZE\"")
        .contains("\"ci_low\"")
        .contains("\"main_objector\" : null");
  }

  @Test
  void resumingNothingIsAMistake() {
    Outcome outcome = run(folder.resolve("new"), "--resume");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("holds no unfinished run to resume");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -n 0                    | -n must be from 1 to 10000000, not 0
          -n -5                   | -n must be from 1 to 10000000, not -5
          -n 10000001             | -n must be from 1 to 10000000, not 10000001
          -n many                 | Invalid value for option '-n': 'many' is not a whole number
          --threads 0             | --threads must be at least 1, not 0
          --resume --force        | choose one
          --set nonsense          | a setting is path=value
          --frobnicate            | Unknown option: '--frobnicate'
          """)
  void badOptionsAreExplained(String options, String message) {
    Outcome outcome = sim(("run " + SCENARIO + " " + options.strip()).split(" "));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(message);
  }

  @Test
  void aMissingCommandOrScenarioIsExplained() {
    assertThat(sim().exitCode()).isEqualTo(2);
    assertThat(sim().err()).contains("which command?");
    assertThat(sim("run").exitCode()).isEqualTo(2);
    assertThat(sim("run").err())
        .contains("which scenario? for example: sim run scenarios/2021.yaml");
    Outcome missing = sim("run", "scenarios/1914.yaml");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).startsWith("error: scenarios/1914.yaml");
  }

  @Test
  void allMistakesOfAScenarioAreReportedWithTheirPlaces() throws IOException {
    Path file = folder.resolve("bad.yaml");
    Files.writeString(
        file,
        """
        format: 2
        clock: {start: 2021-07, end: 2020-12}
        states:
          ARM: {military-budget: 800, westen-ties: 0.3}
          AZE: {military-budget: 2700, western-ties: 40}
        alliance:
          chair: {}
          tracks: {main: {rule: consensus, session-months: [11]}}
          statuses: {partner: {track: main, from: [none]}}
        """);
    Outcome outcome = sim("check", file.toString());
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("error: " + file));
    assertThat(outcome.err())
        .contains(":2:30: clock.end")
        .contains(":4:31: states.ARM.westen-ties")
        .contains("did you mean 'western-ties'?")
        .contains(":5:46: states.AZE.western-ties")
        .contains("percentage");
  }

  @Test
  void aGoodScenarioIsCalledGood() {
    Outcome outcome = sim("check", SCENARIO);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("good").contains("24 states");
    assertThat(outcome.out()).doesNotContain("has no source");
  }

  @Test
  void aSourceThatCannotBeLookedUpIsNamedAndTolerated() throws IOException {
    Path file = folder.resolve("scenarios/mine.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        format: 2
        clock: {start: 2021-07, end: 2021-12}
        states:
          ARM: {military-budget: {value: 800, source: a friend}}
        alliance:
          source: "assumption: a toy"
          chair: {}
          tracks: {main: {rule: consensus, session-months: [11]}}
          statuses: {partner: {track: main, from: [none]}}
        """);
    Outcome outcome = sim("check", file.toString());
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().lines().filter(line -> line.contains("source")))
        .contains(
            file
                + ":4:26: states.ARM.military-budget: the source 'a friend' is no short name of"
                + " 'sources:' and no assumption");
  }

  @Test
  void showTellsWhereEachNumberComesFrom() {
    Outcome outcome = sim("show", SCENARIO, "states.AZE.conflict");
    assertThat(outcome.out()).contains("UCDP GED").containsPattern("scenarios/2021.yaml:\\d+:\\d+");
    Outcome set = sim("show", SCENARIO, "states.AZE.conflict", "--set", "states.AZE.conflict=0");
    assertThat(set.out()).contains("command line").contains("--set");
    Outcome assumed = sim("show", SCENARIO, "--assumptions");
    assertThat(assumed.out()).contains("behaviour.kappa").doesNotContain("states.AZE.cinc");
    assertThat(sim("show", SCENARIO, "nowhere").exitCode()).isEqualTo(2);
  }

  @Test
  void showNamesWhatAnEffectMovesAndCountsEffectsAsPeopleDo() {
    String shock = "shocks.Taliban take Kabul.effects.";
    List<String> lines = sim("show", SCENARIO, shock).out().lines().skip(1).toList();
    assertThat(lines)
        .map(line -> line.substring(shock.length()).split("\\.")[0])
        .isSortedAccordingTo(Comparator.comparingInt(Integer::parseInt))
        .contains("2", "10", "11");
    assertThat(lines.get(1)).containsPattern("effects\\.1\\.set +0 for relations\\.");
  }

  @Test
  void theSchemaBesideTheScenariosIsTheOneThatIsPrinted() throws IOException {
    assertThat(sim("schema").out()).isEqualTo(Files.readString(Path.of("scenarios/schema.json")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "compare", "show", "check", "schema"})
  void everyCommandHasHelpWithAnExample(String command) {
    Outcome outcome = sim(command, "--help");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("Usage: sim " + command).contains("Example");
  }

  @Test
  void theVersionIsTheBuiltOne() {
    assertThat(sim("--version").out()).containsPattern("alliance-sim \\d+\\.\\d+\\.\\d+");
  }

  @Test
  void anOutputPathThatIsAFileIsRefusedWithNothingWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    Outcome outcome = run(file);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("file").contains("-o");
    assertThat(file).hasContent("mine");
  }

  @Test
  void aDamagedRunIsCalledDamagedAndCanBeMadeAgain() throws IOException {
    Path output = folder.resolve("damaged");
    run(output);
    Files.delete(output.resolve("members.csv"));
    Outcome outcome = run(output);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("damaged", "members.csv is missing", "--force");
    assertThat(run(output, "--force").exitCode()).isZero();
    assertThat(output.resolve("members.csv")).exists();
  }

  /** What Java makes of letters that the locale's encoding has not. */
  @Test
  void anArgumentThatJavaCouldNotReadIsRefused() {
    Outcome outcome = sim("show", SCENARIO, "--set", "states.AZE.name=T\uFFFD\uFFFDrkiye");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err().lines())
        .singleElement()
        .asString()
        .contains("states.AZE.name=T", System.getProperty("sun.jnu.encoding"), "LC_ALL=C.UTF-8");
  }

  @Test
  void aNameThatNoFileCanHaveIsRefusedWithoutTheNamesOfClasses() {
    Outcome outcome = sim("check", "a\0b.yaml");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("cannot be the name of a file here")
        .doesNotContain("Exception", "java.");
  }

  @Test
  void outputThatDoesNotArriveIsAFailure() {
    StandardOutput full =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("No space left on device");
              }
            });
    StringWriter err = new StringWriter();
    int exitCode = Main.execute(new String[] {"schema"}, full, new PrintWriter(err, true));
    assertThat(exitCode).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "error: cannot write to standard output: No space left on device");
  }

  @Test
  void aReaderWhoHasSeenEnoughIsNoFailure() {
    StandardOutput closed =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            });
    StringWriter err = new StringWriter();
    assertThat(Main.execute(new String[] {"schema"}, closed, new PrintWriter(err, true))).isZero();
    assertThat(err.toString()).isEmpty();
  }

  /**
   * A run that the system ends half-way leaves whole batches, no table, and resumes to the same
   * bytes.
   */
  @Test
  void anInterruptedRunResumesToTheSameBytes() throws Exception {
    Path output = folder.resolve("interrupted");
    List<String> arguments =
        List.of(
            "run", SCENARIO, "-n", "6000", "--set", "clock.end=2021-12", "-o", output.toString());
    Process process = start(arguments);
    Path firstBatch = output.resolve("partial/batch-00000");
    Patience.await(() -> Files.exists(firstBatch));
    process.destroy();
    assertThat(process.waitFor()).as("ended by a signal").isNotZero();
    assertThat(output.resolve("probabilities.csv")).doesNotExist();
    assertThat(RunManifest.read(output).complete()).isFalse();
    Outcome resumed = sim(arguments.toArray(String[]::new));
    assertThat(resumed.exitCode()).isZero();
    assertThat(resumed.out()).contains("resuming");

    Path whole = folder.resolve("whole");
    Outcome uninterrupted =
        sim("run", SCENARIO, "-n", "6000", "--set", "clock.end=2021-12", "-o", whole.toString());
    assertThat(uninterrupted.exitCode()).isZero();
    assertThat(RunTables.read(output).manifest().resultsDigest())
        .isEqualTo(RunTables.read(whole).manifest().resultsDigest());
  }

  private static Process start(List<String> arguments) throws IOException {
    return new ProcessBuilder(TestJava.command(Main.class, arguments.toArray(String[]::new)))
        .redirectErrorStream(true)
        .inheritIO()
        .start();
  }
}
