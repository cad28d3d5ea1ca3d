package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliancesim.results.ResultFolder;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.SampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sim report} as a user gives it. */
class ReportCommandTest {

  private static final String SCENARIO = "scenarios/2021.yaml";

  @TempDir private Path folder;

  /** Every file below a folder by its path, as bytes in one-byte letters. */
  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> contents.put(folder.relativize(file).toString(), bytes(file)));
    }
    return contents;
  }

  private static String bytes(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void everythingIsMadeAgain(Path made, String page) throws IOException {
    Map<String, String> first = contents(made);
    assertThat(first).containsKey("report.html");
    for (String name : first.keySet()) {
      if (!name.matches(
          "\\.lock|.*\\.csv|(manifest|posterior)\\.json|(.*/)?scenario(\\.yaml|-files\\.txt)")) {
        Files.delete(made.resolve(name));
      }
    }
    Outcome outcome = sim("report", made);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("begin with " + made.resolve("report.html"));
    Map<String, String> second = contents(made);
    assertThat(second.keySet()).isEqualTo(first.keySet());
    first.forEach(
        (name, bytes) ->
            assertThat(second.get(name).equals(bytes)).as("the same bytes: " + name).isTrue());
    assertThat(second.get("report.html")).contains(page);
  }

  @Test
  void everythingOfARunIsMadeAgainFromItsTablesAndManifest() throws IOException {
    Path run = folder.resolve("run");
    assertThat(sim("run", SCENARIO, "-n", "8", "-o", run).exitCode()).isZero();
    everythingIsMadeAgain(run, "In 8 histories from July 2021");
  }

  @Test
  void everythingOfAComparisonIsMadeAgainFromItsTablesAndManifest() throws IOException {
    Path comparison = folder.resolve("comparison");
    assertThat(
            sim("compare", SCENARIO, "--set", "behaviour.psi=0", "-n", "8", "-o", comparison)
                .exitCode())
        .isZero();
    everythingIsMadeAgain(comparison, "8 histories of each");
  }

  /** The folder of a made-up run without pictures. */
  private Path sampleRun() {
    Path run = folder.resolve("sample");
    try (ResultFolder opened = ResultFolder.open(run, SampleRun.manifest(), false)) {
      opened.finish(
          RunManifest.class,
          SampleRun.run().tables(),
          Map.of(),
          Instant.EPOCH,
          (manifest, place) -> {});
    }
    return run;
  }

  @Test
  void tablesThatWereChangedSinceAreNotDrawn() throws IOException {
    Path run = sampleRun();
    Path objections = run.resolve("objections.csv");
    Files.writeString(objections, Files.readString(objections) + "AZE,partner,ARM,9,4,4,rivalry\n");
    Outcome outcome = sim("report", run);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("objections.csv was changed since it was made");
    assertThat(run.resolve("report.html")).doesNotExist();
  }

  @Test
  void aFolderWithoutResultsIsRefused() {
    Outcome outcome = sim("report", folder);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualToIgnoringNewLines(
            "error: "
                + folder
                + " holds no results; give a folder that 'sim run' or another command wrote");
  }

  @Test
  void damagedTablesAreNamed() throws IOException {
    Path run = sampleRun();
    Files.delete(run.resolve("members.csv"));
    Outcome outcome = sim("report", run, "--quiet");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("members.csv is missing");
  }

  @Test
  void withoutPlotsTablesAndPageAreMadeAndOldPlotsStay() throws IOException {
    Path made = folder.resolve("run");
    Outcome outcome = sim("run", SCENARIO, "-n", 20, "-o", made, "--no-plots", "-q");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(made.resolve("plots")).doesNotExist();
    assertThat(made.resolve("tables/probabilities-partner.tex")).exists();
    String page = Files.readString(made.resolve("report.html"));
    assertThat(page).contains("<svg");
    sim("report", made);
    assertThat(made.resolve("plots/curves.pdf")).exists();
    assertThat(Files.readString(made.resolve("report.html"))).isEqualTo(page);
    Files.delete(made.resolve("report.html"));
    Files.writeString(made.resolve("plots/curves.svg"), "an old one");
    assertThat(sim("report", made, "--no-plots").exitCode()).isZero();
    assertThat(made.resolve("report.html")).hasContent(page);
    assertThat(made.resolve("plots/curves.svg")).hasContent("an old one");
  }
}
