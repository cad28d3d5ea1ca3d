package org.alliancesim.experiment.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class ShapleyEffectsTest {

  private static final long SEED = 11;

  /** Interactions are shared out evenly: S₁ + S₁₃/2, S₂, S₁₃/2. */
  @Test
  void ishigamisInteractionIsSharedByItsTwoInputs() {
    ShapleyDesign design = new ShapleyDesign(PublishedFunctions.inputs(3), 2048, SEED);
    ShapleyEffects effects =
        ShapleyEffects.of(design, PublishedFunctions.at(design, PublishedFunctions::ishigami), SEED)
            .orElseThrow();
    double together = 0.24368366406;
    double[] published = {0.31390519115 + together / 2, 0.44241114479, together / 2};
    assertThat(effects.variance()).isCloseTo(13.84458794072, within(0.8));
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      // standard error of each at most 0.02
      assertThat(effects.effects().get(i).value()).isCloseTo(published[i], within(0.06));
      sum += effects.effects().get(i).value();
    }
    assertThat(sum).isCloseTo(1, within(1e-9));
    // the control: first-order and total indices are other numbers
    assertThat(Math.abs(published[0] - 0.31390519115)).isGreaterThan(0.06);
    assertThat(Math.abs(published[0] - 0.55758885521)).isGreaterThan(0.06);
  }

  /**
   * y = x₁ + x₂ of Gaussian inputs with standard deviations 1 and 2 and correlation 0.8: A. B.
   * Owen, C. Prieur (2017), "On Shapley value for measuring importance of dependent inputs",
   * SIAM/ASA JUQ 5(1), section 4: σ²Sh₁ = β₁²σ₁²(1−ρ²/2) + ρβ₁σ₁β₂σ₂ + β₂²σ₂²ρ²/2.
   */
  @Test
  void correlatedInputsShareWhatBothTell() {
    double rho = 0.8;
    double[][] x = gaussian(1500, rho, 2);
    double[] y = new double[x.length];
    for (int point = 0; point < x.length; point++) {
      y[point] = x[point][0] + x[point][1];
    }
    double variance = 1 + 4 + 2 * rho * 2;
    double one = (1 - rho * rho / 2) + rho * 2 + 4 * rho * rho / 2;
    DependentShapley effects = DependentShapley.of(x, y, SEED);
    assertThat(effects.explained() / variance).isCloseTo(1, within(0.06));
    assertThat(effects.effects()[0] / variance).isCloseTo(one / variance, within(0.06));
    assertThat(effects.effects()[1] / variance).isCloseTo(1 - one / variance, within(0.06));
    // the control: as if they were independent, the first had a fifth
    assertThat(one / variance).isGreaterThan(0.2 + 0.06);
  }

  /** An input that does nothing is paid for what it tells of one that does: here ρ²/2. */
  @Test
  void anInputWithoutEffectIsPaidForWhatItTells() {
    double rho = 0.9;
    assertThat(effectOfIdle(rho)).isCloseTo(rho * rho / 2, within(0.06));
    assertThat(effectOfIdle(0)).isCloseTo(0, within(0.06));
  }

  private static double effectOfIdle(double rho) {
    double[][] x = gaussian(1500, rho, 1);
    double[] y = Arrays.stream(x).mapToDouble(point -> point[1]).toArray();
    return DependentShapley.of(x, y, SEED).effects()[0];
  }

  /** Six inputs have more orders than are gone through: some are drawn. */
  @Test
  void ofManyInputsOrdersAreDrawn() {
    double[][] x = new double[300][6];
    double[] y = new double[x.length];
    for (int point = 0; point < x.length; point++) {
      for (int input = 0; input < 6; input++) {
        x[point][input] = Draws.of(SEED, point).uniform(RandomProcess.INPUT, input, 0, 0);
      }
      y[point] = x[point][2];
    }
    double[] effects = DependentShapley.of(x, y, SEED).effects();
    for (int input = 0; input < 6; input++) {
      if (input != 2) {
        assertThat(effects[2]).isGreaterThan(2 * effects[input]);
      }
    }
  }

  private static double[][] gaussian(int points, double rho, double scale) {
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double[][] x = new double[points][2];
    for (int point = 0; point < points; point++) {
      Draws draws = Draws.of(SEED, point);
      double a = normal.inverseCumulativeProbability(draws.uniform(RandomProcess.INPUT, 0, 0, 0));
      double b = normal.inverseCumulativeProbability(draws.uniform(RandomProcess.INPUT, 1, 0, 0));
      x[point][0] = a;
      x[point][1] = scale * (rho * a + StrictMath.sqrt(1 - rho * rho) * b);
    }
    return x;
  }
}
