package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Ctrl-C, as it is pressed: at a terminal, in the middle of things. */
class InterruptionTest {

  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final int CTRL_C = 3;

  @TempDir private Path folder;

  private record Ended(int exitCode, String screen) {}

  /** The progress bar must be on: a library behind it once took Ctrl-C for itself. */
  @Test
  void ctrlCAtATerminalKeepsWhatIsDoneAndSaysHowToGoOn() throws Exception {
    Path output = folder.resolve("run");
    Ended ended =
        interruptedWhen(
            output.resolve("partial/batch-00000"), "-n", "200000", "-o", output.toString());
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
            output.resolve("partial/batch-00003"), "-n", "200", "-o", output.toString());
    boolean complete = RunManifest.read(output).complete();
    assertThat(ended.exitCode()).isIn(complete ? List.of(0, 130) : List.of(130));
    if (complete) {
      assertThat(RunTables.read(output).tables().probabilities()).isNotEmpty();
      assertThat(output.resolve("plots/funnel.svg")).exists();
    } else {
      assertThat(ended.screen()).contains("run the same command again to resume");
    }
  }

  /** It goes on to where it would have ended, with the same results. */
  @Test
  void aRunUntilAPrecisionGoesOnToTheSameEnd() throws Exception {
    Path output = folder.resolve("until");
    List<String> words =
        List.of("--ask", "any new", "--until-ci", "0.01", "--no-plots", "-o", output.toString());
    Ended ended =
        interruptedWhen(output.resolve("partial/batch-00001"), words.toArray(String[]::new));
    assertThat(ended.exitCode()).as(ended.screen()).isEqualTo(130);
    assertThat(ended.screen()).contains("run the same command again");
    Path whole = folder.resolve("whole");
    for (Path each : List.of(output, whole)) {
      List<Object> command = new ArrayList<>(List.of("run", "scenarios/2021.yaml"));
      command.addAll(List.of("--set", "clock.end=2021-12"));
      command.addAll(words.subList(0, 5));
      command.addAll(List.of("-o", each));
      Outcome outcome = Outcome.sim(command.toArray());
      assertThat(outcome.exitCode()).as(outcome.err()).isZero();
      assertThat(outcome.out()).contains("As precise as 0.01 after ");
      assertThat(outcome.out().contains("resuming ")).isEqualTo(each.equals(output));
    }
    for (String table : List.of("asks.csv", "replicates.csv", "probabilities.csv")) {
      assertThat(Files.readAllBytes(output.resolve(table)))
          .as(table)
          .isEqualTo(Files.readAllBytes(whole.resolve(table)));
    }
  }

  private static Ended interruptedWhen(Path appears, String... arguments) throws Exception {
    assumeTrue(
        Files.isExecutable(SCRIPT), SCRIPT + " (Debian: bsdutils) is needed to have a terminal");
    // a test run in the background was started with Ctrl-C ignored, and hands that on
    String command =
        "env --default-signal=INT "
            + TestJava.shellCommand(
                Main.class,
                Stream.concat(
                        Stream.of("run", "scenarios/2021.yaml", "--set", "clock.end=2021-12"),
                        Stream.of(arguments))
                    .toArray(String[]::new));
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
