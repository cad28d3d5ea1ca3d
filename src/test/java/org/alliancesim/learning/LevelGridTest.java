package org.alliancesim.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Integration over a level, against Simpson's rule of Commons Math on the same integrand. */
class LevelGridTest {

  /** ln of the probability that so many of n came in, at p = e^(a+ℓ)/(1+e^(a+ℓ)). */
  private static double logLikelihood(double level, int happened, int n, double a) {
    double p = 1 / (1 + Math.exp(-a - level));
    return happened * Math.log(p) + (n - happened) * Math.log(1 - p);
  }

  @ParameterizedTest
  @CsvSource({"0.3,0,30", "1,0,300", "1,3,300", "1,12,120", "2,12,120", "0.05,2,300", "3,30,300"})
  void aLevelIsIntegratedOutWhateverItsSpread(double tau, int happened, int n) {
    double a = -4.5;
    double[] logs =
        Arrays.stream(LevelGrid.nodes())
            .map(level -> logLikelihood(level, happened, n, a))
            .toArray();
    NormalDistribution prior = new NormalDistribution(null, 0, tau);
    double shift = Arrays.stream(logs).max().orElseThrow();
    UnivariateFunction integrand =
        level -> prior.density(level) * Math.exp(logLikelihood(level, happened, n, a) - shift);
    double reach = Math.min(LevelGrid.LARGEST, 8 * tau);
    double exact =
        shift + Math.log(new SimpsonIntegrator().integrate(1_000_000, integrand, -reach, reach));
    double found = LevelGrid.after(LevelGrid.shares(tau), logs).logLikelihood();
    // what lies beyond the largest level counts as there
    double beyond = 2 * prior.cumulativeProbability(-LevelGrid.LARGEST);
    assertThat(found).isCloseTo(exact, within(0.005 + 3 * beyond));
  }

  /** The control: nine Gauss–Hermite nodes step over a narrow likelihood. */
  @Test
  void stretchedNodesWouldNotDo() {
    double[] nodes = {-4.5127, -3.2054, -2.0768, -1.0233, 0, 1.0233, 2.0768, 3.2054, 4.5127};
    double[] weights = {
      2.2346e-5, 2.7891e-3, 4.9916e-2, 0.2441, 0.4063, 0.2441, 4.9916e-2, 2.7891e-3, 2.2346e-5
    };
    double tau = 2;
    double stretched = 0;
    for (int node = 0; node < nodes.length; node++) {
      stretched += weights[node] * Math.exp(logLikelihood(tau * nodes[node], 30, 300, -4.5));
    }
    double[] logs =
        Arrays.stream(LevelGrid.nodes())
            .map(level -> logLikelihood(level, 30, 300, -4.5))
            .toArray();
    double found = LevelGrid.after(LevelGrid.shares(tau), logs).logLikelihood();
    assertThat(Math.abs(Math.log(stretched) - found)).isGreaterThan(0.05);
  }

  @Test
  void whatIsNotSeenLeavesTheLevelAsItWas() {
    double[] shares = LevelGrid.shares(1);
    LevelGrid.Known known = LevelGrid.after(shares, new double[LevelGrid.nodes().length]);
    assertThat(known.logLikelihood()).isCloseTo(0, within(1e-9));
    assertThat(known.shares()).containsExactly(shares, within(1e-12));
    assertThat(LevelGrid.quantile(shares, 0.5)).isCloseTo(0, within(1e-6));
    assertThat(LevelGrid.quantile(shares, 0.975)).isCloseTo(1.96, within(0.01));
  }

  @Test
  void aMeanOverTheLevelIsThatOfASmoothFunction() {
    double[] squares = Arrays.stream(LevelGrid.nodes()).map(level -> level * level).toArray();
    double[] weights = LevelGrid.before(LevelGrid.shares(1)).weightsOfNodes();
    double mean = 0;
    for (int node = 0; node < weights.length; node++) {
      mean += weights[node] * squares[node];
    }
    assertThat(mean).isCloseTo(1, within(0.01));
  }
}
