package org.alliancesim.experiment.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.junit.jupiter.api.Test;

class MainEffectTest {

  private static final long SEED = 3;
  private static final int POINTS = 10_000;
  private static final int BINS = 10;

  /**
   * Yes or no with probability 0.2 + 0.4u: Var E[y|u] = 0.16/12, of which ten bins see 99%. The
   * standard error with 10,000 points is about 0.001.
   */
  @Test
  void theVarianceThatAnInputExplainsIsClearedOfChance() {
    double[] u = uniform(0);
    double[] y = yes(u, 0.2, 0.4);
    assertThat(MainEffect.of(u, y, BINS).explained()).isCloseTo(0.16 / 12, within(0.003));
    assertThat(MainEffect.of(u, y, BINS).p()).isLessThan(1e-6);
    assertThat(MainEffect.of(uniform(1), y, BINS).explained()).isCloseTo(0, within(0.0005));
    // the control: with 500 bins the raw variance of bin means would be five times as large
    MainEffect fine = MainEffect.of(u, y, 500);
    double raw =
        fine.bins().stream()
            .mapToDouble(bin -> (bin.mean() - 0.4) * (bin.mean() - 0.4) / 500)
            .sum();
    assertThat(fine.explained()).isCloseTo(0.16 / 12, within(0.003));
    assertThat(raw).isGreaterThan(0.016);
  }

  /** Of 100 inputs that do nothing about 5 have p < 0.05, standard error 2. */
  @Test
  void whatDoesNothingSeldomLooksOtherwise() {
    double[] y = yes(uniform(0), 0.2, 0.4);
    int seen = 0;
    for (int input = 1; input <= 100; input++) {
      seen += MainEffect.of(uniform(input), y, BINS).p() < 0.05 ? 1 : 0;
    }
    assertThat(seen).isBetween(0, 13);
  }

  @Test
  void binsGoFromTheLowestToTheHighestAndEqualValuesShareOne() {
    double[] x = {5, 1, 1, 1, 2, 3, 4, 6};
    double[] y = {1, 0, 0, 1, 0, 0, 1, 1};
    MainEffect effect = MainEffect.of(x, y, 4);
    assertThat(effect.bins())
        .containsExactly(
            new MainEffect.Bin(1, 1, 3, 1),
            new MainEffect.Bin(2, 2, 1, 0),
            new MainEffect.Bin(3, 4, 2, 1),
            new MainEffect.Bin(5, 6, 2, 2));
    assertThatThrownBy(() -> MainEffect.of(x, y, 5)).hasMessageContaining("need 10 points");
  }

  @Test
  void anOutcomeThatNeverVariesIsExplainedByNothing() {
    double[] x = {1, 2, 3, 4};
    MainEffect effect = MainEffect.of(x, new double[] {1, 1, 1, 1}, 2);
    assertThat(effect.explained()).isZero();
    assertThat(effect.p()).isEqualTo(1);
  }

  /** By hand: ranks 1,2,3,4,5 and 2,1,4,3,5: r = 1 − 6·4/(5·24) = 0.8. */
  @Test
  void spearmansCorrelationHasItsInterval() {
    RankCorrelation r =
        RankCorrelation.of(new double[] {1, 2, 3, 4, 5}, new double[] {20, 10, 40, 30, 50});
    assertThat(r.value()).isCloseTo(0.8, within(1e-12));
    // atanh 0.8 = 1.0986, ± 1.96·√(1.32/2) = 1.5923
    assertThat(r.low()).isCloseTo(-0.4569, within(1e-3));
    assertThat(r.high()).isCloseTo(0.9909, within(1e-3));
    assertThat(RankCorrelation.of(new double[] {1, 2, 3, 4}, new double[] {1, 1, 1, 1}))
        .isEqualTo(new RankCorrelation(0, -1, 1));
  }

  private static double[] uniform(int input) {
    double[] u = new double[POINTS];
    for (int point = 0; point < POINTS; point++) {
      u[point] = Draws.of(SEED, point).uniform(RandomProcess.INPUT, input, 0, 0);
    }
    return u;
  }

  private static double[] yes(double[] u, double from, double slope) {
    double[] y = new double[u.length];
    for (int point = 0; point < u.length; point++) {
      double luck = Draws.of(SEED, point).uniform(RandomProcess.CHOICE, 0, 0, 0);
      y[point] = luck < from + slope * u[point] ? 1 : 0;
    }
    return y;
  }
}
