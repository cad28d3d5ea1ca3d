package org.alliancesim.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;

/** Scores, areas and regressions against values by hand. */
class FitsTest {

  private static final double[] FIVE = {0.9, 0.4, 0.8, 0.3, 0.1};
  private static final boolean[] TWO_OF_FIVE = {true, true, false, false, false};

  @Test
  void properScores() {
    assertThat(ProperScore.BRIER.of(0.3, true)).isCloseTo(0.49, within(1e-12));
    assertThat(ProperScore.BRIER.of(0.3, false)).isCloseTo(0.09, within(1e-12));
    assertThat(ProperScore.LOG.of(0.5, true)).isCloseTo(0.693147180559945, within(1e-12));
    assertThat(ProperScore.LOG.of(0, true)).isCloseTo(6.907755278982137, within(1e-12));
    assertThat(ProperScore.LOG.of(0, false))
        .as("who says never gets no more than who says one in a thousand")
        .isEqualTo(ProperScore.LOG.of(0.001, false));
  }

  /**
   * Placements 1 and 2/3; 1/2, 1, 1. Variances 1/18 and 1/12, so 1/36 + 1/36 with every case alone
   * (DeLong).
   */
  @Test
  void theAreaAndItsErrorByHand() {
    AreaUnderCurve alone =
        AreaUnderCurve.of(Sample.of(FIVE, TWO_OF_FIVE, List.of("a", "b", "c", "d", "e")))
            .orElseThrow();
    assertThat(alone.value()).isCloseTo(5.0 / 6, within(1e-12));
    assertThat(alone.error().orElseThrow()).isCloseTo(Math.sqrt(1.0 / 18), within(1e-12));
    Bounds bounds = alone.interval().orElseThrow();
    assertThat(bounds.low()).isBetween(0.1, 0.7);
    assertThat(bounds.high()).isBetween(0.9, 1.0);
    // event and non-event in one cluster: 2·(3/2)·(−1/18 − 1/36)/6 less
    AreaUnderCurve paired =
        AreaUnderCurve.of(Sample.of(FIVE, TWO_OF_FIVE, List.of("a", "b", "a", "b", "e")))
            .orElseThrow();
    assertThat(paired.error().orElseThrow()).isCloseTo(Math.sqrt(1.0 / 72), within(1e-12));
  }

  @Test
  void theAreaIsMannAndWhitneysWithTiesHalf() {
    double[] p = {0.5, 0.5, 0.2, 0.7, 0.5, 0.1};
    boolean[] happened = {true, false, true, true, false, false};
    double area =
        AreaUnderCurve.of(Sample.of(p, happened, Collections.nCopies(6, "one")))
            .orElseThrow()
            .value();
    // pairs won: 0.5 by two halves and one, 0.2 by one, 0.7 by three
    assertThat(area).isCloseTo(6.0 / 9, within(1e-12));
    double u =
        new MannWhitneyUTest()
            .mannWhitneyU(new double[] {0.5, 0.2, 0.7}, new double[] {0.5, 0.5, 0.1});
    assertThat(area * 9).isCloseTo(u, within(1e-12));
    assertThat(AreaUnderCurve.of(Sample.of(p, new boolean[6], Collections.nCopies(6, "one"))))
        .isEmpty();
  }

  /**
   * Two forecasts, .2 and .5, of which 1 in 10 and 7 in 10 came true: the line goes through both.
   */
  @Test
  void slopeAndInterceptByHand() {
    double[] p = new double[20];
    boolean[] happened = new boolean[20];
    List<String> clusters = new java.util.ArrayList<>();
    for (int index = 0; index < 20; index++) {
      p[index] = index < 10 ? 0.2 : 0.5;
      happened[index] = index == 0 || index >= 10 && index < 17;
      clusters.add("c" + index);
    }
    CalibrationLine line = CalibrationLine.of(Sample.of(p, happened, clusters)).orElseThrow();
    double intercept = Math.log(7.0 / 3);
    double slope = (intercept - Math.log(1.0 / 9)) / Math.log(4);
    assertThat(line.slope()).isCloseTo(slope, within(1e-4));
    assertThat(line.intercept()).isCloseTo(intercept, within(1e-4));
    // variances of log odds with the factor 20/19: 1/0.9 and 1/2.1
    double t = 2.093024054408263; // R 4.2: qt(.975, 19)
    double half = t * Math.sqrt(20.0 / 19 / 2.1);
    assertThat(line.interceptInterval().orElseThrow().low())
        .isCloseTo(intercept - half, within(1e-3));
    // more than the 7 expected happened
    assertThat(line.inTheLarge()).isGreaterThan(0);
  }

  @Test
  void forecastsThatAreBorneOutHaveSlopeOne() {
    double[] p = new double[30];
    boolean[] happened = new boolean[30];
    for (int index = 0; index < 30; index++) {
      p[index] = index < 10 ? 0.1 : index < 20 ? 0.4 : 0.8;
      happened[index] = index < 1 || index >= 10 && index < 14 || index >= 20 && index < 28;
    }
    CalibrationLine line =
        CalibrationLine.of(Sample.of(p, happened, Collections.nCopies(30, "one"))).orElseThrow();
    assertThat(line.slope()).isCloseTo(1, within(1e-4));
    assertThat(line.intercept()).isCloseTo(0, within(1e-4));
    assertThat(line.inTheLarge()).isCloseTo(0, within(1e-9));
    assertThat(line.slopeInterval()).as("one cluster").isEmpty();
  }

  /** At the optimum, Σ(o − p)·x = slope/cost, and Σ(o − p) = 0: the intercept is free. */
  @Test
  void theLogitIsAtItsOptimum() {
    double[][] x = {{-1, 0.5}, {0, 2}, {1, -1}, {2, 0}, {0.3, 1}, {-2, 1}};
    boolean[] happened = {false, false, true, true, false, true};
    LogisticFit fit = LogisticFit.of(x, happened, 1);
    double[] gradient = new double[3];
    for (int row = 0; row < x.length; row++) {
      double rest = (happened[row] ? 1 : 0) - fit.probability(x[row]);
      gradient[0] += rest;
      gradient[1] += rest * x[row][0];
      gradient[2] += rest * x[row][1];
    }
    assertThat(gradient[0]).isCloseTo(0, within(1e-6));
    assertThat(gradient[1]).isCloseTo(fit.slopes()[0], within(1e-6));
    assertThat(gradient[2]).isCloseTo(fit.slopes()[1], within(1e-6));
    assertThat(Math.abs(fit.slopes()[0])).isGreaterThan(0.05);
    assertThat(LogisticFit.of(x, happened, 1).slopes()).isEqualTo(fit.slopes());
  }
}
