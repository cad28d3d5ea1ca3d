package org.alliancesim.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Staying, or one of several nests; reference values worked out by hand. */
class NestedLogitTest {

  private static final int STAY = NestedLogit.STAY;

  private static double[] probabilities(double[] x, int[] nest, double dissimilarity) {
    return NestedLogit.probabilities(x, nest, x.length, dissimilarity);
  }

  private static int choose(double first, double second, double[] x, int[] nest, double lambda) {
    return NestedLogit.choose(first, second, x, nest, x.length, lambda);
  }

  /** e^−2/(1+e^−2) = 0.119203. */
  @Test
  void anAlternativeByItselfIsALogit() {
    for (double dissimilarity : new double[] {0.05, 0.3, 1}) {
      double[] alone = probabilities(new double[] {-2}, new int[] {0}, dissimilarity);
      assertThat(alone[0]).isCloseTo(0.119203, within(5e-7));
    }
  }

  /** Where λ = 1, weights are e^X whatever the nests: 1, e^−1, e^0.5, e^−2 over 3.151936. */
  @Test
  void withFullDissimilarityNestsDoNotMatter() {
    double[] x = {-1, 0.5, -2};
    for (int[] nest : new int[][] {{0, 0, 0}, {0, 1, 2}, {0, 0, 3}}) {
      double[] p = probabilities(x, nest, 1);
      assertThat(p[0]).isCloseTo(0.367879441 / 3.151936, within(1e-6));
      assertThat(p[1]).isCloseTo(1.648721271 / 3.151936, within(1e-6));
      assertThat(p[2]).isCloseTo(0.135335283 / 3.151936, within(1e-6));
    }
  }

  /** m alike in one nest weigh m^λ of one: with λ = ½, four weigh 2·e^−2 = 0.270671. */
  @Test
  void alternativesThatAreAlikeAreSoughtLittleMoreThanOne() {
    double[] four = probabilities(new double[] {-2, -2, -2, -2}, new int[] {0, 0, 0, 0}, 0.5);
    assertThat(Arrays.stream(four).sum()).isCloseTo(0.270671 / 1.270671, within(5e-7));
    assertThat(four[2]).isCloseTo(Arrays.stream(four).sum() / 4, within(1e-15));
    double[] apart = probabilities(new double[] {-2, -2, -2, -2}, new int[] {0, 1, 2, 3}, 0.5);
    assertThat(Arrays.stream(apart).sum()).as("control").isGreaterThan(0.3);
  }

  /**
   * X = −1 and −2 beside X = −1 in a nest of its own, λ = ½: Σ e^(2X) = 0.135335+0.018316 =
   * 0.153651, whose root is 0.391983; 1+0.391983+0.367879 = 1.759862; in the nest e^−2/(e^−2+e^−4)
   * = 0.880797.
   */
  @Test
  void aNestCountsByItsInclusiveValue() {
    double[] x = {-1, -2, -1};
    int[] nest = {0, 0, 1};
    double[] p = probabilities(x, nest, 0.5);
    assertThat(p[0]).isCloseTo(0.391983 / 1.759862 * 0.880797, within(1e-6));
    assertThat(p[1]).isCloseTo(0.391983 / 1.759862 * 0.119203, within(1e-6));
    assertThat(p[2]).isCloseTo(0.367879 / 1.759862, within(1e-6));
    assertThat(NestedLogit.sum(x, nest, 3, 0.5)).isCloseTo(1.759862, within(1e-6));
    assertThat(NestedLogit.most(x, 3)).isGreaterThan(1.759862);
  }

  /** An unwanted alternative takes nothing from others: no 1/k. */
  @Test
  void whatNobodyWantsLowersNoOtherOdds() {
    double before = probabilities(new double[] {-1}, new int[] {0}, 0.5)[0];
    double[] after = probabilities(new double[] {-1, -100, -100}, new int[] {0, 0, 1}, 0.5);
    assertThat(after[0]).isCloseTo(before, within(1e-12));
  }

  /**
   * 100,000 pairs of draws, seed 11; tolerance 4 standard errors. The control holds them against
   * probabilities that are off by 10%.
   */
  @Test
  void choicesFollowTheirProbabilities() {
    double[] x = {-1, -1.2, 0.5, -2};
    int[] nest = {0, 0, 1, 3};
    double[] expected = probabilities(x, nest, 0.4);
    int n = 100_000;
    int[] counts = new int[x.length];
    for (int k = 0; k < n; k++) {
      double first = Draws.of(11, k).uniform(RandomProcess.CHOICE, 1, 0, 0);
      double second = Draws.of(11, k).uniform(RandomProcess.OPTION, 1, 0, 0);
      int chosen = choose(first, second, x, nest, 0.4);
      if (chosen != STAY) {
        counts[chosen]++;
      }
    }
    for (int option = 0; option < x.length; option++) {
      double error = 4 * Math.sqrt(expected[option] * (1 - expected[option]) / n);
      assertThat((double) counts[option] / n).isCloseTo(expected[option], within(error));
      assertThat((double) counts[option] / n).isNotCloseTo(1.1 * expected[option], within(error));
    }
  }

  /**
   * The proof: raising one X moves the borders of its own region of the two draws apart. So whoever
   * chose it chooses it still, over 2,000 menus of up to six alternatives in up to four nests with
   * 400 pairs of draws each, also where weights meet their largest value. The control: who chose
   * another may lose it.
   */
  @Test
  void raisingOneAdvantageOnlyGrowsItsOwnRegion() {
    RandomGenerator random = new Well19937c(5);
    int gained = 0;
    int lostByOthers = 0;
    for (int menu = 0; menu < 2000; menu++) {
      double[] x = new double[1 + random.nextInt(6)];
      int[] nest = new int[x.length];
      double scale = menu % 10 == 0 ? 400 : 2;
      for (int each = 0; each < x.length; each++) {
        x[each] = scale * random.nextGaussian() - 1;
        nest[each] = random.nextInt(4);
      }
      Arrays.sort(nest);
      double lambda = 0.3 + 0.7 * random.nextDouble();
      int raised = random.nextInt(x.length);
      double[] after = x.clone();
      after[raised] += scale * random.nextDouble();
      for (int draw = 0; draw < 400; draw++) {
        double first = random.nextDouble();
        double second = random.nextDouble();
        int before = choose(first, second, x, nest, lambda);
        int then = choose(first, second, after, nest, lambda);
        if (before == raised) {
          assertThat(then).as("menu %d, draw %d", menu, draw).isEqualTo(raised);
        }
        gained += before != raised && then == raised ? 1 : 0;
        lostByOthers += before != raised && then != before ? 1 : 0;
      }
    }
    assertThat(gained).isPositive();
    assertThat(lostByOthers).as("control").isPositive();
  }

  @Test
  void stayingIsFirstAndTheLastAlternativeTakesWhatRoundingLeaves() {
    assertThat(choose(1e-9, 0.5, new double[] {0}, new int[] {0}, 1)).isEqualTo(STAY);
    assertThat(choose(0.5, 0.5, new double[0], new int[0], 1)).isEqualTo(STAY);
    double last = Math.nextDown(1.0);
    assertThat(choose(last, last, new double[] {0, -70}, new int[] {0, 0}, 1)).isBetween(0, 1);
    assertThat(choose(last, last, new double[] {0, -70}, new int[] {0, 1}, 1)).isBetween(0, 1);
    assertThat(choose(0.99, 0.5, new double[] {1e9}, new int[] {0}, 0.3)).isZero();
    assertThat(choose(0.99, 0.99, new double[] {1e9, 1e9}, new int[] {0, 1}, 1)).isEqualTo(1);
  }

  /**
   * Weights 1 (staying), 1 and 2, exactly: the borders of the first draw are ¼ and ½; two
   * alternatives that are alike part the second draw at ½.
   */
  @ParameterizedTest
  @CsvSource({
    "0.2499, 0.9, -1",
    "0.25, 0.9, 0",
    "0.4999, 0.1, 0",
    "0.5, 0.4999, 1",
    "0.5, 0.5, 2",
    "0.9999, 0.9999, 2",
  })
  void aDrawOnTheBorderIsTheNextChoice(double first, double second, int chosen) {
    double[] x = {0, 0, 0};
    assertThat(choose(first, second, x, new int[] {0, 1, 1}, 1)).isEqualTo(chosen);
  }
}
