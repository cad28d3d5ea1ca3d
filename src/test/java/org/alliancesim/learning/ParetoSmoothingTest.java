package org.alliancesim.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights are quantiles of a Pareto distribution at even levels, so nothing is drawn. */
class ParetoSmoothingTest {

  private static double[] logWeights(double shape, int n) {
    return IntStream.range(0, n)
        .mapToDouble(each -> -shape * Math.log1p(-((each * 7919 % n) + 0.5) / n))
        .toArray();
  }

  /** With 300 in the tail the weak prior pulls k towards ½ by a thirtieth. */
  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 0.9, 1.3})
  void theShapeIsFound(double shape) {
    ParetoSmoothing.Smoothed smoothed = ParetoSmoothing.of(logWeights(shape, 10_000));
    assertThat(smoothed.shape()).isCloseTo(shape, within(0.1));
  }

  @Test
  void smoothingKeepsTheOrderAndLeavesTheBulk() {
    double[] raw = logWeights(0.6, 2000);
    double[] smoothed = ParetoSmoothing.of(raw).logWeights();
    double largest = java.util.Arrays.stream(raw).max().orElseThrow();
    for (int one = 0; one < raw.length; one++) {
      int next = (one + 1) % raw.length;
      assertThat(Math.signum(smoothed[one] - smoothed[next]))
          .isEqualTo(Math.signum(raw[one] - raw[next]));
      if (raw[one] < 0.3) {
        assertThat(smoothed[one]).isCloseTo(raw[one] - largest, within(1e-9));
      }
    }
  }

  @Test
  void evenWeightsAreTrusted() {
    Weights even = Weights.of(new double[1000], filled(1000));
    assertThat(even.shape()).isZero();
    assertThat(even.effectiveSampleSize()).isCloseTo(1000, within(1e-6));
    assertThat(even.learned()).isTrue();
  }

  @Test
  void oneWeightThatCarriesAllIsNot() {
    double[] logs = new double[1000];
    logs[17] = 1000;
    assertThat(Weights.of(logs, filled(1000)).learned()).isFalse();
    assertThat(Weights.of(logWeights(1.3, 5000), filled(5000)).learned())
        .as("a heavy tail")
        .isFalse();
  }

  private static double[] filled(int n) {
    return IntStream.range(0, n).mapToDouble(each -> 1).toArray();
  }
}
