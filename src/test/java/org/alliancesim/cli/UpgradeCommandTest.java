package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user gets who has files of format 1. */
class UpgradeCommandTest {

  private static final String OLD =
      SmallScenario.TEXT.replace("format: 2", "# mine\nformat: 1")
          + "behaviour:\n  kappa: 5.5   # inertia\n  gamma-0: 4.5\n";

  private static final String NEW =
      OLD.replace("format: 1", "format: 2").replace("  gamma-0", "  # gamma-0");

  @TempDir private Path folder;

  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("mine.yaml"), OLD);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFileIsWrittenAnewAndKeptAsItWas() throws IOException {
    assertThat(sim("check", file).err())
        .contains("mine.yaml:19:3: behaviour.gamma-0: is no coefficient any more")
        .endsWith("; 'sim upgrade " + file + "' takes it out of the file\n");

    Outcome outcome = sim("upgrade", file);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        file
                            + " is of format 2 now; as it was it is kept as "
                            + file
                            + ".format-1:"),
            line -> assertThat(line).isEqualTo("  " + file + ":2:9: format: 2 in place of 1"),
            line ->
                assertThat(line).startsWith("  " + file + ":19:3: behaviour.gamma-0: taken out"),
            line -> assertThat(line).isEqualTo("as written, and taken otherwise than in format 1:"),
            line ->
                assertThat(line).startsWith("  " + file + ":18:3: behaviour.kappa: costs a step"));
    assertThat(file).content().isEqualTo(NEW);
    assertThat(folder.resolve("mine.yaml.format-1")).content().isEqualTo(OLD);
    Outcome check = sim("check", file);
    assertThat(check.exitCode()).isZero();
    assertThat(check.out()).doesNotContain("note:");
    assertThat(sim("upgrade", file).out()).isEqualTo(file + " is of format 2; nothing to do\n");
  }

  @Test
  void whatIsKeptIsNeverReplaced() throws IOException {
    Files.writeString(folder.resolve("mine.yaml.format-1"), "the user's");
    Outcome outcome = sim("upgrade", file);
    assertThat(outcome.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(outcome.err()).contains("mine.yaml.format-1 is there already and is not replaced");
    assertThat(file).content().isEqualTo(OLD);
  }

  @Test
  void anotherFileOrTheScreenMayBeWritten() throws IOException {
    Path other = folder.resolve("new.yaml");
    Outcome outcome = sim("upgrade", file, "-o", other);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith(other + " is " + file + " as a file of format 2:\n");
    assertThat(other).content().isEqualTo(NEW);
    assertThat(sim("upgrade", file, "-o", other).exitCode()).isEqualTo(Main.MISTAKE);
    Outcome screen = sim("upgrade", file, "-o", "-");
    assertThat(screen.out()).isEqualTo(NEW);
    assertThat(screen.err()).startsWith(file + " as a file of format 2:\n");
    assertThat(sim("upgrade", file, file, "-o", other).err()).contains("-o takes one FILE, not 2");
    assertThat(sim("upgrade", file, "-o", folder.resolve("no/x.yaml")).err())
        .contains("there is no folder for");
    assertThat(files()).containsExactly("mine.yaml", "new.yaml");
    assertThat(file).content().isEqualTo(OLD);
  }

  @Test
  void aTrialWritesNothing() throws IOException {
    Outcome outcome = sim("upgrade", file, "--dry-run");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith(file + " would be of format 2 (nothing was written):\n");
    assertThat(files()).containsExactly("mine.yaml");
    assertThat(file).content().isEqualTo(OLD);
  }

  /** Of several files none is written if one cannot be; the others of a chain are named. */
  @Test
  void mistakesAreLocatedAndNothingIsWritten() throws IOException {
    Path wrong =
        Files.writeString(folder.resolve("wrong.yaml"), OLD.replace("votes: 1", "votes: 7"));
    Outcome outcome = sim("upgrade", file, wrong);
    assertThat(outcome.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(outcome.err())
        .startsWith("error: " + wrong + ":14:46: alliance.statuses.member.votes");
    assertThat(files()).containsExactly("mine.yaml", "wrong.yaml");
    assertThat(file).content().isEqualTo(OLD);
    Files.writeString(wrong, "format: 1\nname: [\n");
    assertThat(sim("upgrade", wrong).err()).startsWith("error: " + wrong + ":");
    assertThat(sim("upgrade", folder).err()).contains("is a folder; name a .yaml file in it");
    assertThat(sim("upgrade", folder.resolve("no.yaml")).exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(sim("upgrade").exitCode()).isEqualTo(Main.MISTAKE);
  }

  @Test
  void theRestOfAChainIsNamedWithTheCommand() throws IOException {
    Files.writeString(file, OLD.replace("  gamma-0: 4.5\n", ""));
    Path top = Files.writeString(folder.resolve("top.yaml"), "format: 1\nextends: mine.yaml\n");
    Outcome outcome = sim("upgrade", top);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .endsWith("what it extends is not of format 2 yet: sim upgrade " + file + "\n");
    assertThat(top).content().isEqualTo("format: 2\nextends: mine.yaml\n");
  }

  @Test
  void everyCommandThatReadsOneSaysSo() throws IOException {
    Files.writeString(file, OLD.replace("  gamma-0: 4.5\n", ""));
    String heading = "note: " + file + ":2:9: is of format 1 and read as format 2;";
    String kappa = "note: " + file + ":18:3: behaviour.kappa: costs a step";
    assertThat(sim("check", file).out()).contains(heading, kappa);
    assertThat(sim("show", file, "behaviour.kappa").err()).contains(heading, kappa);
    assertThat(sim("explain", file).err()).contains(heading, kappa);
    Path results = folder.resolve("results");
    assertThat(sim("run", file, "-n", "2", "--no-plots", "-o", results).err())
        .contains(heading, kappa);
    assertThat(results.resolve("scenario.yaml")).content().contains("format: 2\n");
    assertThat(sim("check", results.resolve("scenario.yaml")).out()).doesNotContain("note:");
    assertThat(
            sim(
                    "compare",
                    file,
                    "-n",
                    "2",
                    "--set",
                    "behaviour.psi=1",
                    "-q",
                    "-o",
                    folder.resolve("compared"))
                .err())
        .as("quiet")
        .doesNotContain("note:");
  }
}
