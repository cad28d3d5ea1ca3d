package org.alliancesim.cli;

import org.alliancesim.scenario.format.ScenarioSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sim schema}. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of scenario files, for editors.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sim schema > scenarios/schema.json"})
final class SchemaCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().getOut().print(ScenarioSchema.text());
    spec.commandLine().getOut().flush();
  }
}
