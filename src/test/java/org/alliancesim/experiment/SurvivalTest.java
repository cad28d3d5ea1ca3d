package org.alliancesim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.alliancesim.results.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurvivalTest {

  /**
   * E. J. Freireich et al. (1963), Blood 21(6): weeks of remission of 21 children under 6-MP; below
   * 0: seen in remission for the last time.
   */
  private static final int[] WEEKS = {
    6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
  };

  private static List<Survival.Point> remissions() {
    int[] relapses = new int[36];
    int[] lastSeen = new int[36];
    for (int week : WEEKS) {
      (week > 0 ? relapses : lastSeen)[Math.abs(week)]++;
    }
    return new Survival(WEEKS.length, relapses, new int[36], lastSeen).points();
  }

  /**
   * The published estimates, and standard errors by hand: at week 7, Ŝ² · (3/(21·18) + 1/(17·16)) =
   * 0.806723² · 0.011613 = 0.0869².
   */
  @ParameterizedTest
  @CsvSource({
    "5, 21, 1, 0",
    "6, 21, 0.857143, 0.076360",
    "7, 17, 0.806723, 0.086935",
    "10, 15, 0.752941, 0.096350",
    "13, 12, 0.690196, 0.106815",
    "16, 11, 0.627451, 0.114054",
    "22, 7, 0.537815, 0.128234",
    "23, 6, 0.448179, 0.134591",
    "35, 1, 0.448179, 0.134591"
  })
  void remissionsUnderSixMercaptopurineAreThePublishedOnes(
      int week, int atRisk, double survival, double error) {
    Survival.Point point = remissions().get(week);
    assertThat(point.atRisk()).isEqualTo(atRisk);
    assertThat(point.survival()).isCloseTo(survival, within(5e-7));
    assertThat(point.survivalError()).isCloseTo(error, within(5e-7));
    assertThat(point.incidence()).isCloseTo(1 - survival, within(5e-7));
    assertThat(point.incidenceError()).isCloseTo(error, within(5e-7));
  }

  /** By hand: ln Ŝ = −0.802562, θ = 1.96·0.134591/(0.448179·0.802562) = 0.733389, Ŝ^e^±θ. */
  @Test
  void intervalsLieOnTheScaleOfTheLogarithmOfTheHazard() {
    Estimate at23 = remissions().get(23).survivalInterval(1).orElseThrow();
    assertThat(at23.low()).isCloseTo(0.188052, within(2e-6));
    assertThat(at23.high()).isCloseTo(0.680142, within(2e-6));
    assertThat(remissions().get(5).survivalInterval(1)).isEmpty();
    Estimate wider = remissions().get(23).survivalInterval(2).orElseThrow();
    assertThat(wider.low()).isLessThan(at23.low());
    assertThat(wider.high()).isGreaterThan(at23.high());
  }

  /** Without anybody lost, an incidence is a share and its variance that of a binomial. */
  @Test
  void whoeverIsFollowedToTheEndIsAShare() {
    Survival survival =
        new Survival(
            200, new int[] {3, 0, 5, 2}, new int[] {10, 7, 0, 20}, new int[] {0, 0, 0, 153});
    Survival.Point last = survival.points().get(3);
    assertThat(last.incidence()).isCloseTo(0.05, within(1e-12));
    assertThat(last.left()).isCloseTo(37 / 200.0, within(1e-12));
    assertThat(last.incidenceError()).isCloseTo(Math.sqrt(0.05 * 0.95 / 200), within(1e-12));
    // were nobody to leave, more would have come to it
    assertThat(1 - last.survival()).isGreaterThan(0.05);
  }

  /** By hand: 1/4 of four, then of the two left at risk one. */
  @Test
  void whoLeavesTheRaceCannotWinIt() {
    List<Survival.Point> points =
        new Survival(4, new int[] {1, 1}, new int[] {1, 0}, new int[] {0, 1}).points();
    assertThat(points.get(1).atRisk()).isEqualTo(2);
    assertThat(points.get(1).incidence()).isCloseTo(0.5, within(1e-12));
    assertThat(points.get(1).survival()).isCloseTo(0.375, within(1e-12));
    assertThat(points.get(0).left()).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void noMoreEndThanBegan() {
    assertThatThrownBy(() -> new Survival(1, new int[] {1}, new int[] {1}, new int[] {0}))
        .hasMessage("more ends than the 1 who began");
  }
}
