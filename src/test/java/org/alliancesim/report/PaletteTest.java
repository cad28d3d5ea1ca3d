package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.color.ColorSpace;
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

  /**
   * How the colour-blind see linear RGB, at full severity: Machado, Oliveira and Fernandes (2009),
   * A physiologically-based model for simulation of color vision deficiency, IEEE TVCG 15(6).
   */
  private enum Vision {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPIA(
        0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
        1.051998),
    DEUTERANOPIA(
        0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPIA(
        1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
        0.303900);

    private final double[] matrix;

    Vision(double... matrix) {
      this.matrix = matrix;
    }

    double[] lab(Color color) {
      ColorSpace linear = ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB);
      float[] rgb = color.getColorComponents(linear, null);
      double[] seen = new double[3];
      for (int row = 0; row < 3; row++) {
        for (int column = 0; column < 3; column++) {
          seen[row] += matrix[3 * row + column] * rgb[column];
        }
        seen[row] = Math.max(0, Math.min(1, seen[row]));
      }
      double x = cube((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
      double y = cube(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
      double z = cube((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
      return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double cube(double t) {
      return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
  }

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
          assertThat(distance(vision.lab(Palette.of(one)), vision.lab(Palette.of(other))))
              .as("%s and %s", one, other)
              .isGreaterThan(CLEARLY_APART);
        }
      }
    }
  }

  private static double lightness(Stage stage) {
    return Vision.NORMAL.lab(Palette.of(stage))[0];
  }

  private static double distance(double[] one, double[] other) {
    double squares = 0;
    for (int axis = 0; axis < one.length; axis++) {
      squares += Math.pow(one[axis] - other[axis], 2);
    }
    return Math.sqrt(squares);
  }
}
