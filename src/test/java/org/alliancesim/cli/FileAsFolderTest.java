package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file where the folder of results is expected: what a command is first given by mistake. */
class FileAsFolderTest {

  private static final String FILE = "scenarios/2021.yaml";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cite FILE",
        "verify FILE",
        "report FILE",
        "archive FILE -o OUT",
        "forecast FILE -o OUT",
        "power FILE --run FILE"
      })
  void aFileIsCalledAFile(String words) {
    String[] command =
        words.replace("FILE", FILE).replace("OUT", folder.resolve("out").toString()).split(" ");

    assertThat(sim(command))
        .isEqualTo(
            new Outcome(
                2,
                "",
                String.format(
                    "error: %s is a file; give a folder that 'sim run' or another command wrote%n",
                    FILE)));
    assertThat(folder).isEmptyDirectory();
  }

  /** Nor can there be results below a file. */
  @Test
  void aPlaceBelowAFileIsNotThere() {
    Path below = Path.of(FILE, "run");
    Outcome outcome = sim("cite", below);

    assertThat(outcome.err())
        .isEqualTo(
            String.format(
                "error: there is no %s: a part of that path is a file and not a folder%n",
                below.resolve("manifest.json")));
    assertThat(outcome.exitCode()).isEqualTo(2);
  }
}
