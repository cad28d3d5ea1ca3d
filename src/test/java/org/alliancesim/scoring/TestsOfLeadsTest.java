package org.alliancesim.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wild cluster bootstrap-t and sign flips: by hand, and how often they are wrong. */
class TestsOfLeadsTest {

  private static Clusters alone(int cases) {
    List<String> names = new ArrayList<>();
    for (int index = 0; index < cases; index++) {
      names.add("c" + index);
    }
    return Clusters.of(names);
  }

  /** Of eight combinations of signs of 1, 2, 3 only all and none reach a sum of six. */
  @Test
  void threeClustersByHand() {
    double[] values = {1, 2, 3};
    Signs signs = Signs.of(3, 1);
    assertThat(signs.count()).isEqualTo(8);
    assertThat(SignFlip.p(values, alone(3), signs)).isEqualTo(0.25);
    WildBootstrap bootstrap = WildBootstrap.of(values, alone(3), signs);
    assertThat(bootstrap.mean()).isEqualTo(2);
    assertThat(bootstrap.error()).isCloseTo(1 / Math.sqrt(3), within(1e-12));
    assertThat(bootstrap.p()).isEqualTo(0.25);
    assertThat(bootstrap.interval()).as("p is never below 2/8").isEmpty();
  }

  /** S = (3, 3), n = (2, 1): mean 2, residuals −1 and 1, error √(2·2)/3. */
  @Test
  void theErrorIsOfClusters() {
    Clusters clusters = Clusters.of(List.of("a", "a", "b"));
    WildBootstrap bootstrap = WildBootstrap.of(new double[] {1, 2, 3}, clusters, Signs.of(2, 1));
    assertThat(bootstrap.mean()).isEqualTo(2);
    assertThat(bootstrap.error()).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void theIntervalHoldsTheMeansThatAreNotRejected() {
    double[] values = {1, 2, 3, 4, 5, 6, 7};
    Signs signs = Signs.of(7, 1);
    WildBootstrap bootstrap = WildBootstrap.of(values, alone(7), signs);
    Bounds bounds = bootstrap.interval().orElseThrow();
    assertThat(bounds.low()).isBetween(0.0, 4.0);
    assertThat(bounds.low() + bounds.high()).as("symmetric data").isCloseTo(8, within(1e-6));
    assertThat(pOf(values, bounds.low() - 1e-6, signs)).isLessThan(0.05);
    assertThat(pOf(values, bounds.low() + 1e-6, signs)).isGreaterThanOrEqualTo(0.05);
  }

  private static double pOf(double[] values, double null0, Signs signs) {
    double[] shifted = new double[values.length];
    for (int index = 0; index < values.length; index++) {
      shifted[index] = values[index] - null0;
    }
    return WildBootstrap.of(shifted, alone(values.length), signs).p();
  }

  @Test
  void oneClusterTellsNothing() {
    Clusters one = Clusters.of(List.of("a", "a"));
    WildBootstrap bootstrap = WildBootstrap.of(new double[] {1, 1}, one, Signs.of(1, 1));
    assertThat(bootstrap.p()).isEqualTo(1);
    assertThat(bootstrap.interval()).isEmpty();
  }

  /**
   * 300 invented tables of 12 clusters of one to five cases with an effect of their own. At the
   * null 5% ± 1.26 (one standard error); [1.2, 8.8] is three of these. The t-test that takes cases
   * as independent is the control that must fail, and a mean of 1.5 must be seen.
   */
  @Test
  @Tag("many-histories")
  void underTheNullFiveInAHundredAreRejected() {
    int tables = 300;
    double bootstrap = 0;
    double flips = 0;
    double naive = 0;
    double power = 0;
    SplittableRandom chance = new SplittableRandom(43);
    Signs signs = Signs.of(12, 7);
    for (int table = 0; table < tables; table++) {
      List<String> names = new ArrayList<>();
      List<Double> values = new ArrayList<>();
      for (int cluster = 0; cluster < 12; cluster++) {
        double own = normal(chance);
        for (int each = 0; each <= cluster % 5; each++) {
          names.add("c" + cluster);
          values.add(own + normal(chance) / 2);
        }
      }
      double[] sample = values.stream().mapToDouble(Double::doubleValue).toArray();
      Clusters clusters = Clusters.of(names);
      bootstrap += WildBootstrap.of(sample, clusters, signs).p() < 0.05 ? 1 : 0;
      flips += SignFlip.p(sample, clusters, signs) < 0.05 ? 1 : 0;
      naive += new TTest().tTest(0, sample) < 0.05 ? 1 : 0;
      double[] moved = values.stream().mapToDouble(value -> value + 1.5).toArray();
      power += WildBootstrap.of(moved, clusters, signs).p() < 0.05 ? 1 : 0;
    }
    assertThat(100 * bootstrap / tables).isBetween(1.2, 8.8);
    assertThat(100 * flips / tables).isBetween(1.2, 8.8);
    assertThat(100 * naive / tables).as("control").isGreaterThan(15);
    assertThat(100 * power / tables).isGreaterThan(90);
  }

  /** The sum of twelve uniforms less six: near enough, and the same everywhere. */
  private static double normal(SplittableRandom chance) {
    double sum = -6;
    for (int each = 0; each < 12; each++) {
      sum += chance.nextDouble();
    }
    return sum;
  }
}
