package org.alliancesim.hindcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.alliancesim.results.LearnedRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Learning on a small invented past: 400 points, 20 histories each. Seed 5; the rank test has nine
 * degrees of freedom and fails below p = 0.001 for one of six coefficients, that is by chance once
 * in 170 seeds.
 */
class CalibrationTest {

  private static final double SIGNIFICANCE = 0.001;

  @TempDir private static Path folder;
  private static List<PastWorld> worlds;
  private static Calibration calibration;

  @BeforeAll
  static void learn() throws Exception {
    worlds =
        List.of(
            SmallPast.world(folder, "first", "CLUB", SmallPast.TWO_CASES),
            SmallPast.world(folder, "second", "OTHER", SmallPast.TWO_CASES));
    calibration = Calibration.of(worlds, 400, 20, 5, PastWork.unkept(2, histories -> {}));
  }

  @Test
  void statesThatJoinAtOnceTeachThatInertiaIsLow() {
    Weights weights = calibration.weights(world -> true);
    LearnedRow kappa =
        calibration.learned(weights).stream()
            .filter(row -> row.coefficient().equals("kappa"))
            .findFirst()
            .orElseThrow();
    assertThat(kappa.mean()).isLessThan(kappa.priorMean() - 0.5);
    assertThat(kappa.learned()).isTrue();
    double before = calibration.forecast(calibration.priorWeights(), 0, 0).value();
    double after = calibration.forecast(weights, 0, 0).value();
    assertThat(after).as("the forecast of what happened").isGreaterThan(before);
    double[][] points = calibration.points(weights, 50);
    assertThat(points).hasDimensions(50, Learned.COEFFICIENTS.size());
  }

  @Test
  void whatHasNotSpokenTeachesNothing() {
    assertThat(calibration.weights(world -> false).values())
        .isEqualTo(calibration.priorWeights().values());
    assertThat(calibration.weights(world -> world.hindcast().institution().equals("CLUB")).values())
        .isNotEqualTo(calibration.weights(world -> true).values());
  }

  @Test
  void learningRecoversWhatItIsGiven() throws Exception {
    CaseBank truths = Calibration.truths(worlds, 200, 5, PastWork.unkept(2, histories -> {}));
    assertThat(RankCheck.of(calibration, truths, 5))
        .hasSize(Learned.COEFFICIENTS.size())
        .allSatisfy(ranks -> assertThat(ranks.p()).isGreaterThan(SIGNIFICANCE));
  }

  /** The control: a fit that prefers high inertia whatever the answers say. */
  @Test
  void aFitThatPrefersHighInertiaIsCaught() throws Exception {
    CaseBank truths = Calibration.truths(worlds, 200, 5, PastWork.unkept(2, histories -> {}));
    int kappa = Learned.PATHS.indexOf("behaviour.kappa");
    assertThat(RankCheck.of(calibration, truths, 5, point -> point[kappa]))
        .filteredOn(ranks -> ranks.coefficient().equals("kappa"))
        .singleElement()
        .satisfies(ranks -> assertThat(ranks.p()).isLessThan(SIGNIFICANCE));
  }
}
