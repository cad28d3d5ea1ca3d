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
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alliancesim.Patience;
import org.alliancesim.spark.StandaloneSpark;

/**
 * A command in a process of its own, as a user gives it to the program's jar where {@code
 * SPARK_HOME} is set.
 */
final class SparkCommand implements AutoCloseable {

  static final Path HOME = Path.of("target/spark").toAbsolutePath();
  static final Path PROGRAM = Path.of("target/alliance-sim.jar").toAbsolutePath();

  private final Process process;
  private final Path output;

  private SparkCommand(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Begins one.
   *
   * @param command its words; ~ is a space that parts none
   * @param output the folder of its results
   * @param more further words
   */
  static SparkCommand begin(String command, Path output, String... more) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Duser.home=" + System.getProperty("user.home"), "-Xmx600m"));
    words.addAll(StandaloneSpark.QUICK);
    words.addAll(List.of("-jar", PROGRAM.toString()));
    Arrays.stream(command.split(" ", -1)).map(word -> word.replace('~', ' ')).forEach(words::add);
    words.addAll(List.of(more));
    words.addAll(List.of("-o", output.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log(output).toFile());
    builder.environment().put("SPARK_HOME", HOME.toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return new SparkCommand(builder.start(), output);
  }

  private static Path log(Path output) {
    return output.resolveSibling(output.getFileName() + ".log");
  }

  Path output() {
    return output;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end, and returns its exit code. */
  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** All that it has printed. */
  String told() throws IOException {
    return Files.readString(log(output));
  }

  /** Waits until it has ended well, and returns every file but those that tell of the command. */
  Map<String, String> results() throws Exception {
    assertThat(exitCode()).as(told()).isZero();
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = output.relativize(file).toString();
        if (!name.equals("manifest.json") && !name.equals("report.html")) {
          content.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    assertThat(content).isNotEmpty();
    return content;
  }

  /** Waits until it has said in a sentence what cannot be, and has left nothing. */
  void isRefused(String said) throws Exception {
    assertThat(exitCode()).isEqualTo(Main.FAILURE);
    assertThat(told().strip().lines())
        .singleElement()
        .asString()
        .startsWith("error: ")
        .contains(said);
    assertThat(output).doesNotExist();
  }

  /** Kills it, without a word. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
