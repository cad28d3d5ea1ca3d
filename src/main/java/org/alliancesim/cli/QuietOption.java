package org.alliancesim.cli;

import picocli.CommandLine.Option;

/** A command that can be told to print nothing but errors. */
final class QuietOption {

  @Option(
      names = {"-q", "--quiet"},
      description = "prints nothing but errors")
  private boolean quiet;

  /** Whether the user wants to read nothing but errors. */
  boolean chosen() {
    return quiet;
  }
}
