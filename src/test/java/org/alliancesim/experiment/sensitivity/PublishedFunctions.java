package org.alliancesim.experiment.sensitivity;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Functions of numbers in [0, 1] whose sensitivities are published. */
final class PublishedFunctions {

  private PublishedFunctions() {}

  /**
   * T. Ishigami, T. Homma (1990) with a=7, b=0.1 and inputs uniform on [−π, π]; mean 3.5, variance
   * 13.84458794072, S = 0.31390519115, 0.44241114479, 0, S_T = 0.55758885521, 0.44241114479,
   * 0.24368366406 (analytic; also in the tests of SALib).
   */
  static double ishigami(double[] u) {
    double x = angle(u[0]);
    double y = StrictMath.sin(angle(u[1]));
    double z = angle(u[2]);
    return StrictMath.sin(x) * (1 + 0.1 * z * z * z * z) + 7 * y * y;
  }

  private static double angle(double u) {
    return StrictMath.PI * (2 * u - 1);
  }

  /**
   * I. M. Sobol's g with a = 0, 1, 4.5, 9, 99, 99, 99, 99; S = 0.71619217, 0.17904804, 0.023675774,
   * 0.0071619217, 7.16e-5; S_T = 0.78714413, 0.24219819, 0.03431691, 0.010460387, 1.049e-4.
   */
  static double g(double[] u) {
    double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
    double product = 1;
    for (int i = 0; i < a.length; i++) {
      product *= (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
    }
    return product;
  }

  /**
   * M. D. Morris (1991), section 4, of twenty inputs, the coefficients that he draws at random set
   * to (−1)^i and (−1)^(i+j) as in A. Saltelli et al. (2004), Sensitivity Analysis in Practice.
   */
  static double morris(double[] u) {
    double[] w = new double[20];
    for (int i = 0; i < w.length; i++) {
      w[i] = morrisWeight(i, u[i]);
    }
    double y = 0;
    for (int i = 0; i < w.length; i++) {
      y += (i < 10 ? 20 : sign(i + 1)) * w[i];
      for (int j = i + 1; j < w.length; j++) {
        y += (j < 6 ? -15 : sign(i + j)) * w[i] * w[j];
        for (int l = j + 1; l < 5; l++) {
          y += -10 * w[i] * w[j] * w[l];
        }
      }
    }
    return y + 5 * w[0] * w[1] * w[2] * w[3];
  }

  static double morrisWeight(int i, double u) {
    return i == 2 || i == 4 || i == 6 ? 2 * (1.1 * u / (u + 0.1) - 0.5) : 2 * (u - 0.5);
  }

  static double sign(int power) {
    return power % 2 == 0 ? 1 : -1;
  }

  static Factors inputs(int number) {
    return Factors.single(
        IntStream.range(0, number).mapToObj(i -> String.format("x%02d", i + 1)).toList());
  }

  static Outputs at(PointDesign design, ToDoubleFunction<double[]> model) {
    return Outputs.exact(
        IntStream.range(0, design.points())
            .mapToDouble(point -> model.applyAsDouble(design.point(point)))
            .toArray());
  }

  static Factors groups(Factors single, List<Factors.Factor> groups) {
    return new Factors(single.coordinates(), groups);
  }
}
