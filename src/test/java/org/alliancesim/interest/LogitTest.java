package org.alliancesim.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
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

  /** checks: X=−2 gives P(move) = 0.119203, listed once or twice. */
  @Test
  void anOptionListedTwiceChangesNothing() {
    double[] once = {Logit.weight(-2, 1)};
    double[] twice = {Logit.weight(-2, 2), Logit.weight(-2, 2)};
    assertThat(share(once)).isCloseTo(0.119203, within(5e-7));
    assertThat(share(twice)).isCloseTo(0.119203, within(5e-7));
  }

  /**
   * 100,000 draws, seed 11; tolerance 4 standard errors. A failure means that choices do not follow
   * their logit shares. The control holds the draws against shares that are off by 10%.
   */
  @Test
  void choicesFollowTheirShares() {
    double[] weights = {Logit.weight(-1, 3), Logit.weight(0.5, 3), Logit.weight(-2, 3)};
    double sum = 1 + weights[0] + weights[1] + weights[2];
    int n = 100_000;
    int[] counts = new int[4];
    for (int k = 0; k < n; k++) {
      double u = Draws.of(11, k).uniform(RandomProcess.CHOICE, 1, 0, 0);
      counts[Logit.choose(u, weights) + 1]++;
    }
    double[] expected = {1 / sum, weights[0] / sum, weights[1] / sum, weights[2] / sum};
    for (int option = 0; option < 4; option++) {
      double error = Math.sqrt(expected[option] * (1 - expected[option]) / n);
      assertThat((double) counts[option] / n).isCloseTo(expected[option], within(4 * error));
      assertThat((double) counts[option] / n)
          .isNotCloseTo(1.1 * expected[option], within(4 * error));
    }
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

  @Test
  void stayingIsFirstAndTheLastOptionTakesWhatRoundingLeaves() {
    assertThat(Logit.choose(1e-9, new double[] {1})).isEqualTo(-1);
    assertThat(Logit.choose(Math.nextDown(1.0), new double[] {1, 1e-30})).isBetween(0, 1);
    assertThat(Logit.choose(0.99, new double[] {Logit.weight(1e9, 1)})).isZero();
  }

  /** Weights 1 (staying), 1 and 2: the borders of the choices are u = 1/4 and 1/2, exactly. */
  @ParameterizedTest
  @CsvSource({"0.2499, -1", "0.25, 0", "0.4999, 0", "0.5, 1", "0.9999, 1"})
  void aDrawOnTheBorderIsTheNextChoice(double u, int chosen) {
    assertThat(Logit.choose(u, new double[] {1, 2})).isEqualTo(chosen);
  }

  private static double share(double[] weights) {
    double moves = 0;
    for (double weight : weights) {
      moves += weight;
    }
    return moves / (1 + moves);
  }
}
