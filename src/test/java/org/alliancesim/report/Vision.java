package org.alliancesim.report;

import java.awt.Color;
import java.awt.color.ColorSpace;

/**
 * How the colour-blind see linear RGB, at full severity: Machado, Oliveira and Fernandes (2009), A
 * physiologically-based model for simulation of color vision deficiency, IEEE TVCG 15(6).
 */
enum Vision {
  NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
  PROTANOPIA(
      0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
  DEUTERANOPIA(
      0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
  TRITANOPIA(
      1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

  private final double[] matrix;

  Vision(double... matrix) {
    this.matrix = matrix;
  }

  private double[] lab(Color color) {
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

  /** From black, 0, to white, 100, as a copy without colours shows it. */
  double lightness(Color color) {
    return lab(color)[0];
  }

  /** The distance of two colours in CIELAB (CIE 1976); about 2 is the least that is seen. */
  double distance(Color one, Color other) {
    double[] first = lab(one);
    double[] second = lab(other);
    double squares = 0;
    for (int axis = 0; axis < first.length; axis++) {
      squares += Math.pow(first[axis] - second[axis], 2);
    }
    return Math.sqrt(squares);
  }
}
