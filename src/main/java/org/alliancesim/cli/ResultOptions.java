package org.alliancesim.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What every command that simulates can be told of its folder, its threads and its words. */
final class ResultOptions {

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "threads (default: all cores); they change no result")
  private @Nullable Integer threads;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "output folder (default: a folder in output/ named after what is done)")
  private @Nullable Path output;

  @Option(names = "--force", description = "replaces results of other inputs in the output folder")
  private boolean force;

  @Mixin private QuietOption quiet;

  /**
   * Checks what was given.
   *
   * @throws ParameterException if a value is out of its range
   */
  void check(CommandLine command) {
    if (output != null && output.toString().isBlank()) {
      throw new ParameterException(command, "-o needs the name of a folder, not nothing");
    }
    if (threads != null && threads < 1) {
      throw new ParameterException(command, "--threads must be at least 1, not " + threads);
    }
  }

  int threads() {
    return threads == null ? usualThreads() : threads;
  }

  /** How many threads a command takes unless it is told otherwise: one for each processor. */
  static int usualThreads() {
    return Runtime.getRuntime().availableProcessors();
  }

  Path output(Path unlessChosen) {
    return output == null ? unlessChosen : output;
  }

  boolean force() {
    return force;
  }

  boolean quiet() {
    return quiet.chosen();
  }
}
