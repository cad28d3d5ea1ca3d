package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliancesim.TestJava;
import org.alliancesim.hindcast.SmallPast;
import org.alliancesim.past.SmallBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands that are killed, and finished by the same command: what they leave is, byte for byte,
 * what one leaves that nobody disturbed.
 */
class KilledCommandTest {

  private static final long SEED = 13;

  @TempDir private Path home;

  private final SplittableRandom moments = new SplittableRandom(SEED);

  private static int sim(List<String> words) {
    Outcome outcome = Outcome.sim(words.toArray());
    assertThat(outcome.err()).isEmpty();
    return outcome.exitCode();
  }

  private String small() throws IOException {
    return SmallScenario.in(home).toString();
  }

  private String past() throws Exception {
    Path past = Files.createDirectories(home.resolve("past"));
    SmallPast.world(past, "first", "CLUB", SmallPast.TWO_CASES);
    SmallPast.world(past, "second", "OTHER", SmallPast.TWO_CASES);
    return past.toString();
  }

  @Test
  void aRun() throws Exception {
    equalsAnUndisturbedOne(24, "run", small(), "-n", "1200");
  }

  @Test
  void aComparison() throws Exception {
    equalsAnUndisturbedOne(24, "compare", small(), "--set", "behaviour.psi=0", "-n", "600");
  }

  @Test
  void aSweep() throws Exception {
    equalsAnUndisturbedOne(
        10, "sweep", small(), "--vary", "behaviour.kappa=0:4:10", "-n", "60", "--no-plots");
  }

  /** Its hundred parts are points of a design. */
  @Test
  void aDesign() throws Exception {
    equalsAnUndisturbedOne(
        99,
        "sensitivity",
        small(),
        "--method",
        "sobol",
        "--points",
        "200",
        "-n",
        "4",
        "--outcome",
        "AAA partner",
        "--no-plots");
  }

  @Test
  void aHindcast() throws Exception {
    equalsAnUndisturbedOne(8, "hindcast", past(), "-n", "2000");
  }

  @Test
  void aCalibration() throws Exception {
    String bank = SmallBank.write(home.resolve("bank")).toString();
    equalsAnUndisturbedOne(8, "calibrate", past(), "--frame", bank, "--points", "100", "-n", "20");
  }

  @Test
  void aReport() throws Exception {
    Path folder = home.resolve("results");
    sim(List.of("run", small(), "-n", "50", "-q", "-o", folder.toString()));
    Map<String, String> whole = contents(folder);
    List<String> report = List.of("report", folder.toString(), "-q");
    killWhen(report, folder.resolve("partial/results"), 1 + moments.nextInt(10));
    assertThat(sim(List.of("verify", folder.toString(), "-q"))).isZero();
    assertThat(sim(report)).isZero();
    assertThat(contents(folder)).isEqualTo(whole);
  }

  private void equalsAnUndisturbedOne(int parts, String... words) throws Exception {
    Path folder = home.resolve("results");
    List<String> command = new ArrayList<>(List.of(words));
    command.addAll(List.of("--threads", "2", "-q", "-o", folder.toString()));
    assertThat(sim(command)).isZero();
    Map<String, String> whole = contents(folder);
    Files.move(folder, home.resolve("whole"));

    killWhen(command, folder.resolve("partial"), 1 + moments.nextInt(parts));
    killWhen(command, folder.resolve("partial/results"), 1 + moments.nextInt(3));
    assertThat(sim(command)).isZero();
    assertThat(contents(folder)).isEqualTo(whole);
    assertThat(sim(List.of("verify", folder.toString(), "-q"))).isZero();
  }

  /**
   * Kills a command, without a word, as soon as so many things are in a folder, or it has ended.
   */
  private static void killWhen(List<String> command, Path watched, int things) throws Exception {
    List<String> words = TestJava.command(Main.class, command.toArray(String[]::new));
    words.add(1, "-Djava.awt.headless=true");
    Process process = new ProcessBuilder(words).inheritIO().start();
    try {
      while (process.isAlive() && count(watched) < things) {
        Thread.onSpinWait();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(process.exitValue()).as("killed, or done before").isIn(137, 0);
  }

  private static long count(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> entry.getFileName().toString().charAt(0) != '.').count();
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every file by its path, as bytes in one-byte letters, without times and what depends on them.
   */
  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String name = folder.relativize(file).toString();
        contents.put(name, name.matches(".*\\.(json|html)") ? withoutTimes(text) : text);
      }
    }
    return contents;
  }

  /** Without the digest of the page too, which tells when the results were made. */
  private static String withoutTimes(String text) {
    return text.replaceAll("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z?", "TIME")
        .replaceAll("(?s)(\"report.html\".{1,60}\"sha256\" : )\"[0-9a-f]{64}\"", "$1")
        .replaceAll("(\"manifest_digest\" : )\"[0-9a-f]{64}\"", "$1");
  }
}
