package org.alliancesim.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogitTest {

  @Test
  void lambdaIsTheLogisticFunctionAndSafeAtItsEnds() {
    assertThat(Logit.lambda(0)).isEqualTo(0.5);
    assertThat(Logit.lambda(2)).isCloseTo(0.880797, within(5e-7));
    assertThat(Logit.lambda(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(Logit.lambda(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Logit.lambda(-2) + Logit.lambda(2)).isCloseTo(1, within(1e-15));
  }

  /**
   * Two players who respond to each other with logit noise (McKelvey and Palfrey 1995). Reference:
   * Gambit's logit equilibria of its constant-sum test game, in which the first player earns 0 for
   * (second, first) and 1 otherwise, and the second player earns 2 less that.
   */
  @ParameterizedTest
  @CsvSource({"1, 0.643, 0.5883", "2, 0.7727, 0.6117", "3, 0.8595, 0.6038"})
  void mutualResponsesSettleWhereGambitsDo(double precision, double first, double second) {
    double p = 0.5;
    double q = 0.5;
    for (int round = 0; round < 1000; round++) {
      p = Logit.lambda(precision * q);
      q = Logit.lambda(precision * (1 - p));
    }
    assertThat(p).isCloseTo(first, within(5e-5));
    assertThat(q).isCloseTo(second, within(5e-5));
  }
}
