package org.alliancesim.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Integration over a level, against Simpson's rule of Commons Math on the same integrand. */
class LevelGridTest {

  /** ln of the probability that so many of n came in, at p = e^(a+ℓ)/(1+e^(a+ℓ)). */
  private static double logLikelihood(double level, int happened, int n, double a) {
    double p = 1 / (1 + Math.exp(-a - level));
    return happened * Math.log(p) + (n - happened) * Math.log(1 - p);
  }

  /** Of ln of a gamma variable with mean 1. */
  private static double density(double shape, double level) {
    return Math.exp(shape * (Math.log(shape) + level - Math.exp(level)) - Gamma.logGamma(shape));
  }

  @ParameterizedTest
  @CsvSource({"0.3,0,30", "1,0,300", "1,3,300", "1,12,120", "2,12,120", "0.05,2,300", "3,30,300"})
  void aLevelIsIntegratedOutWhateverItsSpread(double tau, int happened, int n) {
    double a = -4.5;
    double[] logs =
        Arrays.stream(LevelGrid.nodes())
            .map(level -> logLikelihood(level, happened, n, a))
            .toArray();
    double shape = LogGammaLevel.ofDeviation(tau).shape();
    double shift = Arrays.stream(logs).max().orElseThrow();
    UnivariateFunction integrand =
        level -> density(shape, level) * Math.exp(logLikelihood(level, happened, n, a) - shift);
    double reach = Math.min(LevelGrid.LARGEST, 8 * tau);
    double exact = Math.log(new SimpsonIntegrator().integrate(1_000_000, integrand, -reach, reach));
    double below = LogGammaLevel.ofDeviation(tau).cumulativeProbability(-LevelGrid.LARGEST);
    exact =
        shift
            + Math.log(
                Math.exp(exact)
                    + below * Math.exp(logLikelihood(-LevelGrid.LARGEST, happened, n, a) - shift));
    double found = LevelGrid.after(LevelGrid.shares(tau), logs).logLikelihood();
    // what lies beyond the smallest level counts as there
    assertThat(found).isCloseTo(exact, within(0.01));
  }

  @Test
  void whatIsNotSeenLeavesTheLevelAsItWas() {
    double[] shares = LevelGrid.shares(1);
    LevelGrid.Known known = LevelGrid.after(shares, new double[LevelGrid.nodes().length]);
    assertThat(known.logLikelihood()).isCloseTo(0, within(1e-9));
    assertThat(known.shares()).containsExactly(shares, within(1e-12));
    LogGammaLevel levels = LogGammaLevel.ofDeviation(1);
    for (double u : new double[] {0.025, 0.5, 0.975}) {
      assertThat(levels.cumulativeProbability(LevelGrid.quantile(shares, u)))
          .isCloseTo(u, within(0.002));
    }
  }

  /**
   * Mean factor 1 and standard deviation τ of the level, whatever τ is; the control: a normal's is
   * not.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.5, 1, 1.5, 1.9})
  void organisationsOfWhichNothingIsKnownAreAsTheAverage(double tau) {
    double[] weights = LevelGrid.shares(tau);
    double[] levels = LevelGrid.cells();
    double factor = 0;
    double mean = 0;
    double square = 0;
    for (int cell = 0; cell < weights.length; cell++) {
      factor += weights[cell] * Math.exp(levels[cell]);
      mean += weights[cell] * levels[cell];
      square += weights[cell] * levels[cell] * levels[cell];
    }
    assertThat(factor).isCloseTo(1, within(0.005));
    assertThat(mean).isCloseTo(LogGammaLevel.ofDeviation(tau).mean(), within(0.05));
    if (tau <= 1) {
      assertThat(Math.sqrt(square - mean * mean)).isCloseTo(tau, within(0.04));
    }
  }

  @Test
  void levelsOfNoSpreadAndOfAnySpreadAreTaken() {
    assertThat(LogGammaLevel.ofDeviation(0).mean()).isCloseTo(0, within(1e-3));
    assertThat(LogGammaLevel.ofDeviation(0).cumulativeProbability(-0.1)).isCloseTo(0, within(1e-9));
    assertThat(LogGammaLevel.ofDeviation(1e6).cumulativeProbability(0)).isBetween(0.9, 1.0);
  }

  @Test
  void aMeanOverTheLevelIsThatOfASmoothFunction() {
    double[] squares = Arrays.stream(LevelGrid.nodes()).map(level -> level * level).toArray();
    double[] weights = LevelGrid.before(LevelGrid.shares(1)).weightsOfNodes();
    double center = LogGammaLevel.ofDeviation(1).mean();
    double mean = 0;
    for (int node = 0; node < weights.length; node++) {
      mean += weights[node] * squares[node];
    }
    assertThat(mean).isCloseTo(1 + center * center, within(0.02));
  }
}
