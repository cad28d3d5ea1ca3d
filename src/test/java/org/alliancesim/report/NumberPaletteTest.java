package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a greater number is seen to be greater, whoever looks. */
class NumberPaletteTest {

  /** As finely as a legend of a few words lets one read. */
  private static final int STEPS = 20;

  /** The least difference in CIELAB that is seen (Mahy et al. 1994, Color Res. Appl. 19). */
  private static final double SEEN = 2.3;

  @ParameterizedTest
  @EnumSource
  void aGreaterNumberIsDarkerForReadersOfAnyColourVision(Vision vision) {
    for (int step = 1; step <= STEPS; step++) {
      Color less = NumberPalette.of((step - 1.0) / STEPS);
      Color more = NumberPalette.of((double) step / STEPS);
      assertThat(vision.lightness(less) - vision.lightness(more))
          .as("step %d", step)
          .isGreaterThan(SEEN);
      assertThat(vision.distance(less, more)).isGreaterThan(SEEN);
    }
  }

  @Test
  void equalStepsAreEqualInACopyWithoutColours() {
    double step = 68.0 / STEPS;
    for (int index = 1; index <= STEPS; index++) {
      assertThat(
              Vision.NORMAL.lightness(NumberPalette.of((index - 1.0) / STEPS))
                  - Vision.NORMAL.lightness(NumberPalette.of((double) index / STEPS)))
          .isCloseTo(step, within(0.6));
    }
  }

  @Test
  void whatLiesBeyondTheScaleHasTheColourOfItsEnd() {
    assertThat(NumberPalette.of(1.2)).isEqualTo(NumberPalette.of(1));
    assertThat(NumberPalette.of(-0.1)).isEqualTo(NumberPalette.of(0));
    assertThat(NumberPalette.fill(0.5).ground()).isEqualTo(NumberPalette.of(0.5));
  }
}
