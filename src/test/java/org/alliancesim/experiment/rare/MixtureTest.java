package org.alliancesim.experiment.rare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.alliancesim.model.ChoiceTilt.Look;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixtureTest {

  private static final int CELLS = 20_000;

  private static final Law PLAIN = Law.plain(2, 1, 2);

  /** Midpoints of equal cells stand for uniform numbers; the error is of the order of 1/cells. */
  @ParameterizedTest
  @ValueSource(doubles = {-9, -1, 0, 0.5, 6})
  void aPointIsTheQuantileOfTheDensityThatWeighsIt(double slope) {
    Law law = PLAIN.withSlope(1, slope);
    double mean = 0;
    double mass = 0;
    for (int cell = 0; cell < CELLS; cell++) {
      double u = (cell + 0.5) / CELLS;
      double[] point = law.point(new double[] {0.25, u});
      assertThat(point[0]).isEqualTo(0.25);
      mean += point[1] / CELLS;
      mass += Math.exp(law.logDensity(new double[] {0.25, u})) / CELLS;
    }
    assertThat(mean).isCloseTo(Law.mean(slope), within(1e-4));
    assertThat(mass).isCloseTo(1, within(1e-4));
  }

  @Test
  void weightsAreTheBalanceHeuristicAndNeverLargerThanOneOverThePlainShare() {
    Mixture mixture = new Mixture(List.of(PLAIN, PLAIN.withSlope(0, 1)), 0, 1, 1, 1);
    assertThat(mixture.largestWeight()).isCloseTo(4, within(1e-12));
    assertThat(mixture.weight(new double[] {0, 0})).isCloseTo(1, within(1e-12));
    // twice as likely under the second law: 1/(1/4 + 3/4·2)
    assertThat(mixture.weight(new double[] {0, Math.log(2)})).isCloseTo(1 / 1.75, within(1e-12));
    assertThat(mixture.weight(new double[] {0, -2000})).isCloseTo(4, within(1e-12));
    assertThat(mixture.weight(new double[] {0, 2000})).isBetween(0.0, 1e-300);
    assertThat(List.of(mixture.turn(0), mixture.turn(1), mixture.turn(4))).containsExactly(0, 1, 0);
  }

  private static Look look(double success) {
    return new Look(
        0,
        new int[] {0, 1, World.NONE},
        new double[] {1, -6, 2},
        new double[] {1, success, 1},
        new int[] {0, 0, 1},
        1);
  }

  @Test
  void anOptionIsRaisedAsFarAsItStaysUnlikely() {
    Law law = PLAIN.withRaised(0, 1, 4).withRaised(0, World.NONE, -1);
    double[] rare = law.advantages(look(1), new double[] {0.2, 0.001, 0.3});
    assertThat(rare).containsExactly(new double[] {1, -2, 1}, within(1e-12));
    // from odds of 1:9 to 1:4, and what is likelier stays
    double[] likely = law.advantages(look(1), new double[] {0.2, 0.1, 0.3});
    assertThat(likely[1]).isCloseTo(-6 + Math.log(9 / 4.0), within(1e-12));
    assertThat(law.advantages(look(1), new double[] {0.2, 0.5, 0.3})[1]).isEqualTo(-6);
    // as much less as it is unlikely to succeed, and never lowered
    assertThat(law.advantages(look(0.5), new double[] {0.2, 0.001, 0.3})[1])
        .isCloseTo(-2 + Math.log(0.5), within(1e-12));
    assertThat(law.advantages(look(0), new double[] {0.2, 0.001, 0.3})[1]).isEqualTo(-6);
    assertThat(law.changesChoicesOf(0)).isTrue();
    assertThat(PLAIN.changesChoicesOf(0)).isFalse();
  }
}
