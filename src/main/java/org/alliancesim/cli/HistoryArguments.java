package org.alliancesim.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which history of a scenario or of a run a command is about. */
final class HistoryArguments {

  @Option(
      names = "--replicate",
      paramLabel = "K",
      description = "which replicate, from 0 (default: 0)")
  private @Nullable Integer replicate;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "master seed of a scenario (default: the scenario's)")
  private @Nullable Long seed;

  /** The replicate that was asked for; empty if none was. */
  Optional<Integer> asked() {
    return Optional.ofNullable(replicate);
  }

  /** The replicate: the first one unless another was asked for. */
  int replicate() {
    return asked().orElse(0);
  }

  /** The master seed that was asked for; null if none was. */
  @Nullable Long seed() {
    return seed;
  }
}
