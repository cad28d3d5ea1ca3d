package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.alliancesim.chance.Distribution;
import org.alliancesim.results.LearnedValue;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.format.Priors;
import org.alliancesim.world.Coefficient;
import org.junit.jupiter.api.Test;

class LearnedValuesTest {

  private static final Distribution KAPPA = Priors.of(Coefficient.KAPPA);

  /** A posterior of 999 points at these levels of the prior. */
  private static LearnedValue learned(DoubleUnaryOperator level) {
    double[][] points =
        IntStream.range(1, 1000)
            .mapToObj(point -> new double[] {KAPPA.quantile(level.applyAsDouble(point / 1000.0))})
            .toArray(double[][]::new);
    return LearnedValues.of(
            Posterior.of("a test", List.of("past"), 99, List.of(Coefficient.KAPPA), points))
        .get(0);
  }

  @Test
  void aPosteriorThatIsThePriorLiesWhereThePriorDoes() {
    LearnedValue value = learned(level -> level);
    assertThat(value.coefficient()).isEqualTo("kappa");
    assertThat(value.priorMedian()).isEqualTo(KAPPA.quantile(0.5));
    assertThat(value.median()).isCloseTo(value.priorMedian(), within(1e-9));
    assertThat(value.lowInPrior()).isCloseTo(0.05, within(1e-6));
    assertThat(value.medianInPrior()).isCloseTo(0.5, within(1e-6));
    assertThat(value.highInPrior()).isCloseTo(0.95, within(1e-6));
  }

  @Test
  void oneInThePriorsUpperTenthLiesThere() {
    LearnedValue value = learned(level -> 0.9 + level / 10);
    assertThat(value.lowInPrior()).isCloseTo(0.905, within(1e-6));
    assertThat(value.medianInPrior()).isCloseTo(0.95, within(1e-6));
    assertThat(value.high()).isGreaterThan(value.priorHigh());
  }
}
