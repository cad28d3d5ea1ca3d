package org.alliancesim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NaN | 0.1 | 0   | 1   | 10 | value must be a finite number, not NaN
          0.5 | -1  | 0   | 1   | 10 | standardError must be at least 0 and finite, not -1.0
          0.5 | NaN | 0   | 1   | 10 | standardError must be at least 0 and finite, not NaN
          0.5 | 0.1 | 0.6 | 1   | 10 | value must lie in its interval [0.6, 1.0], not at 0.5
          0.5 | 0.1 | 0   | 0.4 | 10 | value must lie in its interval [0.0, 0.4], not at 0.5
          0.5 | 0.1 | 0   | 1   | 0  | n must be at least 1, not 0
          """)
  void impossibleEstimatesAreRefused(
      double value, double standardError, double low, double high, int n, String message) {
    assertThatThrownBy(() -> new Estimate(value, standardError, low, high, n))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void anIntervalMayMissItsEstimateByRounding() {
    assertThat(new Estimate(0, 0, 1e-18, 0.2, 20).value()).isZero();
  }
}
