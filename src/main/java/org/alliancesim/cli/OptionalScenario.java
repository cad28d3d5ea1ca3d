package org.alliancesim.cli;

import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Makes a command one whose scenario need not be named. */
abstract class OptionalScenario implements IModelTransformer {

  private final String description;

  /**
   * For a command.
   *
   * @param description what SCENARIO may be, and what happens without it
   */
  OptionalScenario(String description) {
    this.description = description;
  }

  @Override
  public CommandSpec transform(CommandSpec command) {
    PositionalParamSpec scenario = command.positionalParameters().get(0);
    command.remove(scenario);
    return command.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .paramLabel(scenario.paramLabel())
            .type(scenario.type())
            .getter(scenario.getter())
            .setter(scenario.setter())
            .description(description)
            .build());
  }
}
