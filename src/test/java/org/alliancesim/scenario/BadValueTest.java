package org.alliancesim.scenario;

import static org.alliancesim.scenario.Draft.refusal;
import static org.alliancesim.scenario.Draft.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Scenarios with one mistake each: the message says where, what is wrong and what is right. A line
 * of the table is: part of the small scenario | what stands there instead | the messages, with
 * {@code //} between them.
 */
class BadValueTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvFileSource(resources = "/scenario/mistakes.txt", delimiter = '|', quoteCharacter = '`')
  void aMistakeIsPlacedAndExplained(String part, String replacement, String messages) {
    String text = Draft.smallWith(unescaped(part), unescaped(replacement));

    assertThat(refusal(write(folder, "s.yaml", text)))
        .containsExactly(messages.replaceAll("(^|// )", "$1s.yaml:").split(" // "));
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n");
  }

  @Test
  void allMistakesAreReportedAtOnceInTheOrderOfTheFile() {
    String text =
        Draft.smallWith("cinc: 0.0004", "cinc: 40")
            .replace("level: 0.9", "levl: 0.9")
            .replace("rule: consensus", "rule: concensus")
            .replace("replicates: 100", "replicates: 0");

    assertThat(refusal(write(folder, "s.yaml", text)))
        .hasSize(5)
        .extracting(message -> message.split(" ")[1])
        .containsExactly(
            "states.ARM.cinc:",
            "rivalries.ARM-AZE.level:",
            "rivalries.ARM-AZE.levl:",
            "alliance.tracks.main.rule:",
            "experiment.replicates:");
  }

  @Test
  void aPairGivenTwiceInOneFileIsAMistakeInEitherOrder() {
    String text =
        Draft.smallWith("level: 0.9}\n", "level: 0.9}\n  - {between: [ARM, AZE], level: 0.1}\n");

    assertThat(refusal(write(folder, "s.yaml", text)))
        .containsExactly(
            "s.yaml:19:5: rivalries.ARM-AZE: is given twice in this file; first at line 18");
  }

  @Test
  void twoDirectionsOfAGuaranteeAreTwoEntries() throws ScenarioException {
    String text =
        Draft.smallWith(
            "level: 0.7}\n", "level: 0.7}\n  - {patron: ARM, client: RUS, level: 0.1}\n");

    assertThat(Draft.read(write(folder, "s.yaml", text)).values())
        .containsKeys("guarantees.RUS-ARM.level", "guarantees.ARM-RUS.level");
  }
}
