package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alliancesim.Patience;
import org.alliancesim.TestJava;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ctrl-C, as it is pressed: at a terminal, in the middle of things. */
class InterruptionTest {

  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final int CTRL_C = 3;

  /** Half a year, so that histories are short. */
  private static final String END = "clock.end=2021-12";

  @TempDir private Path folder;

  private record Ended(int exitCode, String screen) {}

  /** The progress bar must be on: a library behind it once took Ctrl-C for itself. */
  @Test
  void ctrlCAtATerminalKeepsWhatIsDoneAndSaysHowToGoOn() throws Exception {
    Path output = folder.resolve("run");
    Ended ended =
        interruptedWhen(
            output.resolve("partial/batch-00000"),
            into(List.of("run", "scenarios/2021.yaml", "--set", END, "-n", "200000"), output));
    assertThat(ended.screen()).contains("histories").contains("stopping: ");
    assertThat(ended.screen())
        .containsPattern(
            "interrupted with [0-9,]+ of 200,000 replicates done; run the same command");
    assertThat(ended.screen()).doesNotContain("Exception");
    assertThat(ended.exitCode()).isEqualTo(130);
    assertThat(RunManifest.read(output).complete()).isFalse();
    assertThat(output.resolve("probabilities.csv")).doesNotExist();
    try (Stream<Path> kept = Files.list(output.resolve("partial"))) {
      assertThat(kept)
          .isNotEmpty()
          .allMatch(batch -> batch.getFileName().toString().charAt(0) != '.');
    }
  }

  /** Whether the signal comes in time or too late, the folder says what it is. */
  @Test
  void ctrlCAtTheLastMomentLeavesACompleteRunOrOneThatResumes() throws Exception {
    Path output = folder.resolve("late");
    Ended ended =
        interruptedWhen(
            output.resolve("partial/batch-00003"),
            into(List.of("run", "scenarios/2021.yaml", "--set", END, "-n", "200"), output));
    boolean complete = RunManifest.read(output).complete();
    assertThat(ended.exitCode()).isIn(complete ? List.of(0, 130) : List.of(130));
    if (complete) {
      assertThat(RunTables.read(output).tables().probabilities()).isNotEmpty();
      assertThat(output.resolve("plots/funnel.svg")).exists();
    } else {
      assertThat(ended.screen()).contains("run the same command again to resume");
    }
  }

  private static Stream<Arguments> untilPrecise() {
    return Stream.of(
        Arguments.of(
            "run", "batch-00001", List.of(), List.of("asks.csv", "replicates.csv", "outcomes.csv")),
        Arguments.of(
            "compare",
            "a-batch-00001",
            List.of("--set", "behaviour.kappa=2"),
            List.of("compare_asks.csv", "compare.csv", "a/replicates.csv")),
        Arguments.of(
            "sweep",
            "point-00000-part-00000",
            List.of("--vary", "behaviour.psi=0,2"),
            List.of("sweep_asks.csv", "sweep.csv")));
  }

  /** It goes on to where it would have ended, with the same results. */
  @ParameterizedTest
  @MethodSource("untilPrecise")
  void whatRunsUntilAPrecisionGoesOnToTheSameEnd(
      String command, String part, List<String> further, List<String> tables) throws Exception {
    List<String> words = new ArrayList<>(List.of(command, "scenarios/2021.yaml"));
    words.addAll(List.of("--set", END));
    words.addAll(further);
    words.addAll(List.of("--ask", "any new", "--until-ci", "0.01", "--no-plots"));
    Path output = folder.resolve("until");
    Ended ended = interruptedWhen(output.resolve("partial/" + part), into(words, output));
    assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(130);
    assertThat(ended.screen()).contains("run the same command again");
    Path whole = folder.resolve("whole");
    for (Path each : List.of(output, whole)) {
      Outcome outcome = Outcome.sim((Object[]) into(words, each));
      assertThat(outcome.exitCode()).as(outcome.err()).isZero();
      assertThat(outcome.out()).contains("As precise as 0.01 after ");
      assertThat(outcome.out().contains("resuming ")).isEqualTo(each.equals(output));
    }
    assertSameBytes(tables, output, whole);
  }

  /** Whoever stops while a rare event is estimated has the run, and the rest from where it was. */
  @Test
  void aRareEventGoesOnFromWhatIsKept() throws Exception {
    List<String> words =
        List.of(
            "run",
            "scenarios/2021.yaml",
            "--set",
            END,
            "-n",
            "8000",
            "--rows",
            "none",
            "--ask",
            "AZE partner",
            "--rare",
            "--no-plots");
    Path output = folder.resolve("rare");
    Path parts = output.resolve("partial-addition");
    Ended ended = interruptedWhen(parts.resolve("hits-00001"), into(words, output));
    assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(130);
    assertThat(ended.screen()).contains("the run is complete, its rare events are not");
    assertThat(output.resolve("rare.csv")).doesNotExist();
    FileTime kept = Files.getLastModifiedTime(parts.resolve("hits-00001/hits.csv"));
    assertThat(Outcome.sim("verify", output).exitCode()).isZero();
    assertThat(Files.getLastModifiedTime(parts.resolve("hits-00001/hits.csv"))).isEqualTo(kept);
    Path whole = folder.resolve("whole");
    for (Path each : List.of(output, whole)) {
      Outcome outcome = Outcome.sim((Object[]) into(words, each));
      assertThat(outcome.exitCode()).as(outcome.err()).isZero();
      assertThat(outcome.out()).contains("weighed histories");
    }
    assertThat(parts).doesNotExist();
    assertSameBytes(List.of("rare.csv", "replicates.csv"), output, whole);
  }

  private static String[] into(List<String> words, Path output) {
    return Stream.concat(words.stream(), Stream.of("-o", output.toString())).toArray(String[]::new);
  }

  private static void assertSameBytes(List<String> tables, Path one, Path other)
      throws IOException {
    for (String table : tables) {
      assertThat(Files.readAllBytes(one.resolve(table)))
          .as(table)
          .isEqualTo(Files.readAllBytes(other.resolve(table)));
    }
  }

  private static Ended interruptedWhen(Path appears, String... arguments) throws Exception {
    assumeTrue(
        Files.isExecutable(SCRIPT), SCRIPT + " (Debian: bsdutils) is needed to have a terminal");
    // a test run in the background was started with Ctrl-C ignored, and hands that on
    String command = "env --default-signal=INT " + TestJava.shellCommand(Main.class, arguments);
    ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "-qefc", command, "/dev/null");
    builder.environment().remove("CI");
    Process process = builder.redirectErrorStream(true).start();
    try {
      CompletableFuture<String> screen = CompletableFuture.supplyAsync(() -> read(process));
      Patience.await(() -> Files.exists(appears) || !process.isAlive());
      press(process, CTRL_C);
      assertThat(process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).as("ends").isTrue();
      return new Ended(process.exitValue(), screen.get());
    } finally {
      process.destroyForcibly();
    }
  }

  private static void press(Process process, int key) {
    try (OutputStream keyboard = process.getOutputStream()) {
      keyboard.write(key);
    } catch (IOException e) {
      // it ended just before: too late to interrupt anything
    }
  }

  private static String read(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // the terminal's other end is gone: what a pseudo-terminal says at its end
      return "";
    }
  }
}
