package org.alliancesim.experiment.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.chance.SamplingDesign;

/**
 * Pairs of independent points, those of A and of B: Sobol points of twice as many dimensions under
 * Owen's scrambling, the first half for A, which fills space better than the second.
 *
 * @param a [row][coordinate], in (0, 1)
 * @param b the same
 */
record PointPairs(double[][] a, double[][] b) {

  /**
   * The pairs of a seed.
   *
   * @throws IllegalArgumentException if the Sobol sequence has not so many dimensions
   */
  static PointPairs of(List<String> coordinates, int rows, long seed) {
    int dimensions = coordinates.size();
    if (2 * dimensions > SamplingDesign.SOBOL.mostInputs()) {
      throw new IllegalArgumentException(
          "a design of "
              + dimensions
              + " coordinates takes "
              + 2 * dimensions
              + " dimensions, and the Sobol sequence has "
              + SamplingDesign.SOBOL.mostInputs());
    }
    // "a" before "b": dimensions go by the alphabet
    List<String> names = new ArrayList<>();
    coordinates.forEach(name -> names.add("a " + name));
    coordinates.forEach(name -> names.add("b " + name));
    double[][] a = new double[rows][];
    double[][] b = new double[rows][];
    for (int first = 0; first < rows; first += SamplingDesign.BLOCK) {
      double[][] block = SamplingDesign.SOBOL.block(seed, first / SamplingDesign.BLOCK, names);
      for (int row = first; row < Math.min(rows, first + SamplingDesign.BLOCK); row++) {
        double[] both = block[row - first];
        a[row] = Arrays.copyOfRange(both, 0, dimensions);
        b[row] = Arrays.copyOfRange(both, dimensions, 2 * dimensions);
      }
    }
    return new PointPairs(a, b);
  }
}
