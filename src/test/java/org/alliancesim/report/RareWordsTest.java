package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.alliancesim.results.RareRow;
import org.junit.jupiter.api.Test;

class RareWordsTest {

  @Test
  void aRareProbabilityHasTheDigitsOfItsInterval() {
    RareRow row =
        new RareRow(
            "AZE partner",
            2000,
            500,
            9,
            5.5,
            OptionalDouble.of(0.3),
            5.59e-5,
            2.53e-5,
            1.15e-4,
            OptionalDouble.of(4));
    assertThat(RareWords.of(row))
        .contains("0.006% (95% Monte Carlo interval 0.0025–0.0115%)", "too few to trust");
  }
}
