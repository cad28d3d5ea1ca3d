package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alliancesim.Patience;
import org.alliancesim.TestJava;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Commands that are killed ({@code kill -9}) at any moment and given again until they are done
 * leave what they leave undisturbed, byte for byte; only the manifest has other times. {@code mvn
 * -Pkill test} kills a hundred times in all, {@code -Dkill.times=N} as often as it says.
 */
@Tag("kill")
class KillTest {

  private static final long SEED = 9;
  private static final int COMMANDS = 6;

  /** How often each command is killed. */
  private static final int TIMES =
      (Integer.getInteger("kill.times", 100) + COMMANDS - 1) / COMMANDS;

  /** One is killed at most so often before it is left to end. */
  private static final int MOST_IN_A_ROW = 3;

  @TempDir private Path folder;

  /** A command line without its folder, which is added. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // three batches of histories, and killed among them
        "run scenarios/2021.yaml -n 1100 -q --no-plots",
        // few histories, and killed among the pictures
        "run scenarios/2021.yaml -n 60 -q",
        "compare scenarios/2021.yaml --set behaviour.psi=0 -n 60 -q",
        "sweep scenarios/2021.yaml --vary behaviour.psi=0:4:6 -n 20 -q",
        "sensitivity scenarios/2021.yaml --method sobol --points 120 -n 4 -q",
        "hindcast scenarios/hindcast -n 40 -q"
      })
  void whatIsKilledAndGivenAgainEndsAsIfNothingHadBeen(String given) throws Exception {
    Path undisturbed = folder.resolve("undisturbed");
    long begun = System.nanoTime();
    assertThat(ended(start(given, undisturbed, "log"))).as("undisturbed").isZero();
    long took = System.nanoTime() - begun;
    Map<String, String> wanted = content(undisturbed);
    SplittableRandom random = new SplittableRandom(SEED);
    int killed = 0;
    for (int round = 0; killed < TIMES; round++) {
      Path output = folder.resolve("killed-" + round);
      for (int row = random.nextInt(MOST_IN_A_ROW) + 1; row > 0 && killed < TIMES; row--) {
        Process process = start(given, output, "log-" + round);
        if (!process.waitFor(random.nextLong(took), TimeUnit.NANOSECONDS)) {
          process.destroyForcibly().waitFor();
        }
        killed++;
      }
      assertThat(ended(start(given, output, "log-" + round)))
          .as("round %d: %s", round, Files.readString(folder.resolve("log-" + round)))
          .isZero();
      assertThat(content(output)).as("round %d", round).isEqualTo(wanted);
      delete(output);
    }
  }

  private Process start(String given, Path output, String log) throws IOException {
    List<String> arguments = new ArrayList<>(Arrays.asList(given.split(" ", -1)));
    arguments.addAll(List.of("-o", output.toString()));
    return new ProcessBuilder(TestJava.command(Main.class, arguments.toArray(String[]::new)))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(log).toFile())
        .start();
  }

  private static int ended(Process process) throws InterruptedException {
    if (!process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("not done after " + Patience.LIMIT);
    }
    return process.exitValue();
  }

  /**
   * The files by their names, with times and the folder's own name taken out of what tells them:
   * the manifest and the page that shows it.
   */
  private static Map<String, String> content(Path output) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = output.relativize(file).toString();
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        content.put(
            name, name.matches("manifest\\.json|report\\.html") ? timeless(text, output) : text);
      }
    }
    return content;
  }

  private static String timeless(String text, Path output) {
    return text.replace(output.toString(), "FOLDER")
        .replaceAll("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z?", "TIME")
        .replaceAll(
            "(\"file\" : \"report.html\",\\s+\"kind\" : \"\\w+\",\\s+\"sha256\" : )\"\\w+\"",
            "$1DIGEST");
  }

  private static void delete(Path output) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(output)) {
      files = all.sorted((a, b) -> b.compareTo(a)).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
