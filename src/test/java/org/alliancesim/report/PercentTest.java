package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

  /** 100 · 0.0255 is a little less than 2.55 in binary; what counts is the number as written. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "1, 100.0",
    "0.0255, 2.6",
    "0.00025, <0.1",
    "0.12345, 12.3",
    "1e-9, <0.1",
    "0.9994, 99.9",
    "0.9995, >99.9",
    "0.99996, >99.9",
    "-0.0255, -2.6",
    "-1e-9, 0.0"
  })
  void decimalsAreFixedAndOnlyAllIsAllAndNoneNone(double share, String plain) {
    assertThat(Percent.share(share)).isEqualTo(plain);
  }

  @Test
  void theEndsOfAnIntervalAreRoundedAlone() {
    assertThat(Percent.interval(0.0001, 0.0112)).isEqualTo("0.0–1.1");
    assertThat(Percent.interval(0.9, 0.9999)).isEqualTo("90.0–100.0");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.0057, +0.57",
    "-0.0057, −0.57",
    "-0.00001, 0.00",
    "0.00001, 0.00",
    "-0.00005, −0.01"
  })
  void aDifferenceThatIsRoundedToNothingHasNoSign(double difference, String points) {
    assertThat(Percent.points(difference)).isEqualTo(points);
  }
}
