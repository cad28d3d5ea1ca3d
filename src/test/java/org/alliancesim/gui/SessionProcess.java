package org.alliancesim.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.alliancesim.Patience;
import org.alliancesim.TestJava;

/**
 * A session under a display, as a process of its own: the tests themselves run without one. Says
 * what it sees, line by line, or nothing but {@link #HEADLESS} where nothing can be drawn.
 */
final class SessionProcess {

  static final String HEADLESS = "headless";

  private SessionProcess() {}

  /** Makes a folder one in which a session finds the shipped scenarios. */
  static void copyScenarios(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.toString()));
      }
    }
  }

  /**
   * What a session said, which is to print no error; skips the test where there is no display.
   *
   * @param folder where it runs
   */
  static List<String> said(Path folder, Class<?> session, String... arguments)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile("session", ".txt");
    Path errors = Files.createTempFile("session", ".err");
    Path settings = Files.createTempDirectory(Path.of("target"), "settings").toAbsolutePath();
    try {
      ProcessBuilder builder =
          new ProcessBuilder(TestJava.command(session, arguments))
              .directory(folder.toFile())
              .redirectError(errors.toFile())
              .redirectOutput(said.toFile());
      // what one session keeps of its window is nothing to the next, nor to the user's own
      builder.environment().put("XDG_CONFIG_HOME", settings.toString());
      Process process = builder.start();
      // longer than the session itself waits, so that it can say for what
      boolean ended = process.waitFor(2 * Patience.LIMIT.toMinutes(), TimeUnit.MINUTES);
      process.destroyForcibly();
      List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
      assertThat(Files.readString(errors)).as("what a user would see beside %s", lines).isEmpty();
      assertThat(ended).as("%s", lines).isTrue();
      assertThat(process.exitValue()).as("%s", lines).isZero();
      assumeTrue(
          !lines.equals(List.of(HEADLESS)),
          "no display, or a JDK that cannot draw on it; 'xvfb-run mvn verify' gives it one");
      return lines;
    } finally {
      Files.delete(said);
      Files.delete(errors);
    }
  }
}
