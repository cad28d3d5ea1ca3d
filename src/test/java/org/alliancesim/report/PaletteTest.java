package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alliancesim.institution.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

  private static final List<Stage> DRAWN =
      Stream.of(Stage.values()).filter(stage -> stage != Stage.NOT_SOUGHT).toList();

  /** Distances in CIELAB; about 2 is the least that is seen side by side. */
  private static final double CLEARLY_APART = 12;

  private static final double APART_IN_GREY = 15;

  @Test
  void stagesThatFollowEachOtherDifferInGreyscale() {
    for (int index = 1; index < DRAWN.size(); index++) {
      Stage stage = DRAWN.get(index);
      assertThat(Math.abs(lightness(stage) - lightness(DRAWN.get(index - 1))))
          .as("%s and the stage before it", stage)
          .isGreaterThan(APART_IN_GREY);
    }
  }

  @Test
  void heldIsTheDarkestAndDeterredTheLightest() {
    assertThat(DRAWN.stream().min(Comparator.comparingDouble(PaletteTest::lightness)))
        .contains(Stage.HELD);
    assertThat(DRAWN.stream().max(Comparator.comparingDouble(PaletteTest::lightness)))
        .contains(Stage.DETERRED);
  }

  /** Any two, since stages between them may be missing from a bar. */
  @ParameterizedTest
  @EnumSource
  void anyTwoStagesDifferForReadersOfAnyColourVision(Vision vision) {
    for (Stage one : DRAWN) {
      for (Stage other : DRAWN) {
        if (one != other) {
          assertThat(vision.distance(Palette.of(one), Palette.of(other)))
              .as("%s and %s", one, other)
              .isGreaterThan(CLEARLY_APART);
        }
      }
    }
  }

  private static double lightness(Stage stage) {
    return Vision.NORMAL.lightness(Palette.of(stage));
  }
}
