package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code sim gui} where there is no display; the tests run in a headless Java. */
class GuiCommandTest {

  @ParameterizedTest
  @CsvSource({"gui", "gui scenarios/2021-open-gate.yaml --replicate 154 --set behaviour.psi=0"})
  void withoutADisplayItSaysSoInOneLine(String command) {
    Outcome outcome = sim(command.split(" "));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines())
        .singleElement()
        .asString()
        .startsWith("error: 'sim gui' needs a display and there is none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gui --replicate -1 | --replicate must be from 0 to",
        "gui --replicate x | 'x' is not a whole number",
        "gui scenarios/2012.yaml | scenarios/2012.yaml",
        "gui output --seed 3 | has its own seed and values"
      })
  void mistakesAreNamedBeforeADisplayIsLookedFor(String command, String named) {
    Outcome outcome = sim(command.split(" "));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(named).doesNotContain("display");
  }

  @Test
  void theHelpSaysWhatHappensWithoutAScenario() {
    assertThat(sim("gui", "--help").out())
        .contains("[SCENARIO]")
        .contains("you choose from a list")
        .contains("folder of a run")
        .contains("--replicate=K");
  }
}
