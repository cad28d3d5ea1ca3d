package org.alliancesim.experiment.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.junit.jupiter.api.Test;

/** Morris's own example, and trajectories. */
class ElementaryEffectsTest {

  private static final long SEED = 4;
  private static final int LEVELS = 4;

  @Test
  void everyFactorMovesOnceByDeltaAndStaysOnTheGrid() {
    Factors factors = PublishedFunctions.inputs(5);
    MorrisDesign design = new MorrisDesign(factors, 20, LEVELS, SEED);
    assertThat(design.delta()).isCloseTo(2.0 / 3, within(1e-12));
    for (int row = 0; row < design.rows(); row++) {
      List<Integer> moved = new ArrayList<>();
      for (int step = 1; step < design.pointsInRow(); step++) {
        double[] before = design.point(row * 6 + step - 1);
        double[] after = design.point(row * 6 + step);
        for (int input = 0; input < 5; input++) {
          assertThat(after[input] * 3).isCloseTo(Math.rint(after[input] * 3), within(1e-9));
          assertThat(design.inside(row * 6 + step)[input]).isBetween(0.125, 0.875);
          if (before[input] != after[input]) {
            moved.add(input);
            assertThat(Math.abs(after[input] - before[input]))
                .isCloseTo(design.delta(), within(1e-12));
          }
        }
      }
      assertThat(moved).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }
    // every level is as likely: 400 starts and ends, 100 each, standard error 9
    long lowest =
        IntStream.range(0, design.points()).filter(point -> design.point(point)[0] == 0).count();
    assertThat((double) lowest / design.points()).isCloseTo(0.25, within(0.15));
  }

  /**
   * Of inputs 8 to 10 the effect is 2·(20 + Σβ_j·w_j) and of 11 to 20 2·(β + Σβ_j·w_j), whose mean
   * and deviation over the grid are sums of those of w_j.
   */
  @Test
  void morrissExampleHasTheEffectsThatFollowFromItsFormula() {
    int trajectories = 400;
    MorrisDesign design =
        new MorrisDesign(PublishedFunctions.inputs(20), trajectories, LEVELS, SEED);
    ElementaryEffects effects =
        ElementaryEffects.of(
            design, PublishedFunctions.at(design, PublishedFunctions::morris), SEED);
    for (int i = 7; i < 20; i++) {
      double mean = i < 10 ? 20 : PublishedFunctions.sign(i + 1);
      double variance = 0;
      for (int j = 0; j < 20; j++) {
        if (j != i) {
          double[] moments = momentsOfWeight(j);
          mean += PublishedFunctions.sign(i + j) * moments[0];
          variance += moments[1];
        }
      }
      ElementaryEffects.Effect effect = effects.effects().get(i);
      double deviation = 2 * Math.sqrt(variance);
      // four standard errors of a mean, and of a standard deviation
      assertThat(effect.mean().value())
          .isCloseTo(2 * mean, within(4 * deviation / Math.sqrt(trajectories)));
      assertThat(effect.deviation())
          .isCloseTo(deviation, within(4 * deviation / Math.sqrt(2.0 * trajectories)));
      assertThat(effect.chance()).isZero();
      if (i < 10) {
        assertThat(effect.importance().value()).isCloseTo(effect.mean().value(), within(1e-9));
      }
    }
  }

  /** Morris, p. 170: the first ten stand out, the first seven by curvature or interaction too. */
  @Test
  void theFirstTenOfMorrissInputsStandOut() {
    MorrisDesign design = new MorrisDesign(PublishedFunctions.inputs(20), 20, LEVELS, SEED);
    List<ElementaryEffects.Effect> effects =
        ElementaryEffects.of(
                design, PublishedFunctions.at(design, PublishedFunctions::morris), SEED)
            .effects();
    double leastOfTen = least(effects.subList(0, 10));
    double mostOfOthers =
        effects.subList(10, 20).stream()
            .mapToDouble(effect -> effect.importance().value())
            .max()
            .orElseThrow();
    assertThat(leastOfTen).isGreaterThan(2 * mostOfOthers);
    double curved =
        effects.subList(0, 5).stream()
            .mapToDouble(ElementaryEffects.Effect::deviation)
            .min()
            .orElseThrow();
    for (ElementaryEffects.Effect straight : effects.subList(7, 10)) {
      assertThat(straight.deviation()).isLessThan(curved / 2);
    }
  }

  private static double least(List<ElementaryEffects.Effect> effects) {
    return effects.stream().mapToDouble(effect -> effect.importance().value()).min().orElseThrow();
  }

  private static double[] momentsOfWeight(int j) {
    double[] w =
        IntStream.range(0, LEVELS)
            .mapToDouble(level -> PublishedFunctions.morrisWeight(j, level / (LEVELS - 1.0)))
            .toArray();
    double mean = Resampling.mean(w);
    double variance = 0;
    for (double value : w) {
      variance += (value - mean) * (value - mean) / LEVELS;
    }
    return new double[] {mean, variance};
  }

  /** Yes or no with a probability that the second input does not touch: σ is 0, |d| is not. */
  @Test
  void whatChanceBringsIsTakenOffTheDeviationAndTold() {
    MorrisDesign design = new MorrisDesign(PublishedFunctions.inputs(2), 800, LEVELS, SEED);
    double[][] values = new double[design.points()][8];
    for (int point = 0; point < values.length; point++) {
      double p = 0.2 + 0.6 * design.point(point)[0];
      for (int history = 0; history < 8; history++) {
        double luck = Draws.of(SEED, point * 8L + history).uniform(RandomProcess.CHOICE, 0, 0, 0);
        values[point][history] = luck < p ? 1 : 0;
      }
    }
    List<ElementaryEffects.Effect> effects =
        ElementaryEffects.of(design, new Outputs(values), SEED).effects();
    // the deviation of one effect is 0.33; of the mean of 800, 0.012
    assertThat(effects.get(0).mean().value()).isCloseTo(0.6, within(0.04));
    assertThat(effects.get(1).mean().value()).isCloseTo(0, within(0.04));
    assertThat(effects.get(1).chance()).isCloseTo(0.32, within(0.03));
    assertThat(effects.get(1).deviation()).isLessThan(0.12);
    assertThat(effects.get(1).importance().value()).isGreaterThan(0.15);
  }

  @Test
  void anOddGridIsRefused() {
    assertThatThrownBy(() -> new MorrisDesign(PublishedFunctions.inputs(2), 4, 5, SEED))
        .hasMessageContaining("even number of levels, not 5");
  }
}
