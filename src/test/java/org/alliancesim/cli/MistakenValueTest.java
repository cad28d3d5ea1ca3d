package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Options that take one of several words take those that the help shows. */
class MistakenValueTest {

  @ParameterizedTest
  @ValueSource(classes = {RunCommand.class, NewCommand.class})
  void theWordsAreThoseOfTheHelp(Class<?> command) {
    List<OptionSpec> options =
        new CommandLine(command)
            .getCommandSpec().options().stream().filter(each -> each.type().isEnum()).toList();
    assertThat(options).isNotEmpty();
    for (OptionSpec option : options) {
      assertThat(option.paramLabel().split("\\|"))
          .as(option.longestName())
          .containsExactlyInAnyOrderElementsOf(MistakenValue.words(option.type()));
      Outcome outcome =
          Outcome.sim(
              new CommandLine(command).getCommandName(), "x", option.longestName() + "=nothing");
      assertThat(outcome.exitCode()).isEqualTo(Main.MISTAKE);
      assertThat(outcome.err())
          .startsWith("error: " + option.longestName() + " must be ")
          .contains(", not 'nothing'\n");
    }
  }
}
