package org.alliancesim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The scenarios that come with the program, for tests that write beside them. */
public final class ShippedScenarios {

  private static final Path SCENARIOS = Path.of("scenarios");

  private ShippedScenarios() {}

  /** Copies them into a folder, as {@code scenarios}; returns that. */
  public static Path copyInto(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(SCENARIOS)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.toString()));
      }
    }
    return folder.resolve(SCENARIOS);
  }
}
