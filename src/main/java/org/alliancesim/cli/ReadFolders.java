package org.alliancesim.cli;

import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of batches in the help of commands that read a run's folder as it is. */
final class ReadFolders {

  private static final String REPLICATES = "-n";
  private static final String SEED = "--seed";

  private ReadFolders() {}

  /** Help without the options that such a command refuses, saying why. */
  static final class Always implements IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec command) {
      for (String name : new String[] {REPLICATES, SEED}) {
        OptionSpec option = command.findOption(name);
        command.remove(option);
        command.addOption(OptionSpec.builder(option).hidden(true).build());
      }
      return command;
    }
  }

  /** Help that says of which they are, of a command that simulates a scenario too. */
  static CommandSpec orScenario(CommandSpec command, int histories) {
    describe(
        command,
        REPLICATES,
        "histories at each point, of a scenario and not of a run (default: " + histories + ")");
    describe(
        command, SEED, "master seed, of a scenario and not of a run (default: the scenario's)");
    return command;
  }

  private static void describe(CommandSpec command, String name, String description) {
    OptionSpec option = command.findOption(name);
    command.remove(option);
    command.addOption(OptionSpec.builder(option).description(description).build());
  }
}
