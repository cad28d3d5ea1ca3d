package org.alliancesim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alliancesim.results.OutputException;

/** The files that may be scenarios. */
final class ScenarioFiles {

  private static final Path SHIPPED = Path.of("scenarios");

  private ScenarioFiles() {}

  /**
   * The YAML files in {@code scenarios} and in the working folder, not in folders within, each
   * sorted by name.
   */
  static List<Path> atHand() {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(SHIPPED)) {
      files.addAll(in(SHIPPED));
    }
    files.addAll(in(Path.of("")));
    return files;
  }

  /** Editors and file systems leave files with a leading dot beside those that a user wrote. */
  static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  private static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
          .filter(file -> !isHidden(file))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw OutputException.reading(folder, e);
    }
  }
}
