package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliancesim.results.Checksums;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user can ask of figures, and that it is kept. */
class FigureArgumentsTest {

  private static final String SCENARIO = "scenarios/2021.yaml";

  @TempDir private Path folder;

  private static Map<String, String> digests(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> digests.put(folder.relativize(file).toString(), Checksums.of(file)));
    }
    return digests;
  }

  @Test
  void whatIsAskedOfFiguresIsKeptSoThatTheSameAreMadeAgain() throws IOException {
    Path run = folder.resolve("run");
    Object[] command = {
      "run", SCENARIO, "-n", 10, "-q", "-o", run, "--figure-states", "aze,PAK", "--width", "column"
    };
    assertThat(sim(command).exitCode()).isZero();
    assertThat(Files.readString(run.resolve("plots/probabilities-data.csv")))
        .contains(",AZE,")
        .doesNotContain(",SYR,");
    assertThat(Files.readString(run.resolve("plots/probabilities.svg"))).contains("width=\"377\"");
    assertThat(Files.readString(run.resolve("report.html"))).contains("(a) Partner, CSTO");
    Map<String, String> made = digests(run);
    assertThat(made).containsKeys("figures.json", "plots/curves-caption.txt", "bands.csv");

    assertThat(sim("report", run, "-q").exitCode()).isZero();
    assertThat(digests(run)).isEqualTo(made);
    assertThat(sim("verify", run).exitCode()).isZero();

    Path again = folder.resolve("again");
    assertThat(sim("run", "--from", run, "-q", "-o", again).exitCode()).isZero();
    assertThat(Checksums.of(again.resolve("plots/curves.pdf")))
        .isEqualTo(made.get("plots/curves.pdf"));

    Outcome asked = sim("run", SCENARIO, "-n", 10, "-o", run, "--width", "page", "--titles");
    assertThat(asked.out())
        .contains(
            "its figures stay as they are; to draw them anew: sim report "
                + run
                + " --width page --titles");
    assertThat(sim("report", run, "--figure-states", "all", "--width", "page").exitCode()).isZero();
    assertThat(Files.readString(run.resolve("plots/probabilities-data.csv"))).contains(",SYR,");
    assertThat(sim("verify", run).exitCode()).isZero();
  }

  @Test
  void whatDoesNotExistIsNamedWithWhatDoesBeforeAnythingRuns() {
    Path run = folder.resolve("none");
    Outcome state = sim("run", SCENARIO, "-o", run, "--figure-states", "AZE,XYZ");
    assertThat(state.exitCode()).isEqualTo(2);
    assertThat(state.err())
        .contains("--figure-states: 'XYZ' is no state here; possible: ABK, AFG,");
    Outcome status = sim("run", SCENARIO, "-o", run, "--figure-statuses", "king,queen");
    assertThat(status.exitCode()).isEqualTo(2);
    assertThat(status.err())
        .contains("--figure-statuses: 'king', 'queen' are no statuses here; possible: member,");
    Outcome width = sim("run", SCENARIO, "-o", run, "--width", "5cm");
    assertThat(width.exitCode()).isEqualTo(2);
    assertThat(width.err())
        .contains("--width must be 'page' (6.5 inches) or 'column' (3.4 inches), not '5cm'");
    Outcome compared =
        sim("compare", SCENARIO, "--set", "behaviour.psi=0", "-o", run, "--figure-states", "X");
    assertThat(compared.exitCode()).isEqualTo(2);
    assertThat(compared.err()).contains("'X' is no state here");
    assertThat(run).doesNotExist();
  }
}
