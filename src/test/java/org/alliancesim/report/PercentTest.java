package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
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
  void aShareOfFewIsACount() {
    assertThat(Percent.ofSoMany(OptionalDouble.of(0.5), 2)).isEqualTo("1/2");
    assertThat(Percent.ofSoMany(OptionalDouble.of(1), 1)).isEqualTo("1/1");
    assertThat(Percent.ofSoMany(OptionalDouble.of(1.0 / 3), 3)).isEqualTo("1/3");
    assertThat(Percent.ofSoMany(OptionalDouble.of(0.5), 20)).isEqualTo("50.0");
    assertThat(Percent.ofSoMany(OptionalDouble.empty(), 0)).isEqualTo(Percent.NOTHING);
  }

  @Test
  void theEndsOfAnIntervalAreRoundedAlone() {
    assertThat(Percent.interval(0.0001, 0.0112)).isEqualTo("0.0–1.1");
    assertThat(Percent.interval(0.9, 0.9999)).isEqualTo("90.0–100.0");
  }
}
