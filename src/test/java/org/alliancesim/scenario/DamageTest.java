package org.alliancesim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios damaged at random, always in the same way: each is read or refused, none crashes. */
class DamageTest {

  private static final int DAMAGED_FILES = 1_000;

  private static final Pattern VALUE = Pattern.compile("(?<=: )[^,}\\n]+|(?<=\\[)[^\\]]+");

  private static final List<String> WRONG_VALUES =
      List.of(
          "null",
          "[]",
          "{}",
          "-1",
          "1e999",
          ".nan",
          "[1, 2]",
          "{value: 1}",
          "{uniform: [0, 1]}",
          "{discrete: {}}",
          "true",
          "''",
          "{a: b}",
          "ARM",
          "[ARM]",
          "\t",
          "\u0000",
          "&a",
          "*a",
          "!!int x",
          "!!float 1d",
          "? x",
          "<<: {}",
          "{uniform: null}",
          "[null]",
          "{null: 1}",
          "99999999999999999999",
          "2021-02",
          "{half-normal: [1]}",
          "{normal: [1, 0]}",
          "{beta: [1, 1], min: 5, max: 4}",
          "{normal: [0, 1], min: 50}",
          "~");

  @TempDir private Path folder;

  @Test
  void everyDamagedFileIsReadOrRefusedWithPlacedMessages() {
    Random random = new Random(2021);
    int refused = 0;
    for (int file = 0; file < DAMAGED_FILES; file++) {
      String text = damaged(Draft.SMALL, random);
      try {
        ResolvedScenario scenario = Draft.read(Draft.write(folder, "damaged.yaml", text));
        scenario.initialWorld(new double[scenario.inputs().size()]);
        scenario.digest();
      } catch (ScenarioException e) {
        refused++;
        assertThat(e.problems())
            .as(text)
            .isNotEmpty()
            .allSatisfy(problem -> assertThat(problem.origin().file()).endsWith("damaged.yaml"))
            .noneSatisfy(problem -> assertThat(problem.message()).contains("Exception"));
      }
    }
    assertThat(refused).isBetween(DAMAGED_FILES / 2, DAMAGED_FILES - 1);
  }

  private static String damaged(String text, Random random) {
    if (random.nextInt(4) == 0) {
      int start = random.nextInt(text.length());
      int end = Math.min(text.length(), start + 1 + random.nextInt(12));
      return text.substring(0, start) + text.substring(end);
    }
    List<MatchResult> values = VALUE.matcher(text).results().toList();
    MatchResult value = values.get(random.nextInt(values.size()));
    String wrong = WRONG_VALUES.get(random.nextInt(WRONG_VALUES.size()));
    return text.substring(0, value.start()) + wrong + text.substring(value.end());
  }
}
