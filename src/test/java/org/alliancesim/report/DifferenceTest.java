package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

  /** Half of the width in percentage points: 1.1, 0.09, 12, 0.5, 1. */
  @ParameterizedTest
  @CsvSource({
    "0.008, -0.003, 0.019, +0.8, −0.3 to +1.9",
    "0.0013, 0.0004, 0.0022, +0.13, +0.04 to +0.22",
    "-0.123, -0.243, -0.003, −12.3, −24.3 to −0.3",
    "0, -0.005, 0.005, 0, −0.50 to +0.50",
    "0.0001, -0.01, 0.01, 0.0, −1.0 to +1.0"
  })
  void aDifferenceHasTheDigitsOfItsInterval(
      double value, double low, double high, String estimate, String interval) {
    Difference difference = new Difference(value, low, high);
    assertThat(difference.estimate()).isEqualTo(estimate);
    assertThat(difference.interval()).isEqualTo(interval);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.0057, +0.57",
    "-0.0057, −0.57",
    "-0.00001, 0.00",
    "0.00001, 0.00",
    "-0.00006, −0.01"
  })
  void aDifferenceThatIsRoundedToNothingHasNoSign(double value, String points) {
    assertThat(new Difference(value, value - 0.0001, value + 0.0001).estimate()).isEqualTo(points);
  }
}
