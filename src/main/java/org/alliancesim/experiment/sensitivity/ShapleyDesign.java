package org.alliancesim.experiment.sensitivity;

import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;

/**
 * The walks of Goda for Shapley effects of independent factors: from a point to an independent one,
 * exchanging one factor after the other in random order. A row is one walk of k+1 points.
 *
 * <p>Reference: T. Goda (2021), "A simple algorithm for global sensitivity analysis with Shapley
 * effects", Reliability Engineering &amp; System Safety 213, 107702.
 */
public final class ShapleyDesign implements PointDesign {

  private final Factors factors;
  private final PointPairs pairs;
  private final int[][] orders;

  /**
   * A design.
   *
   * @param rows N ≥ 1 walks
   * @param seed of the points and the orders
   */
  public ShapleyDesign(Factors factors, int rows, long seed) {
    this.factors = factors;
    this.pairs = PointPairs.of(factors.coordinates(), rows, seed);
    this.orders = new int[rows][];
    for (int row = 0; row < rows; row++) {
      Draws draws = Draws.of(seed, row);
      double[] keys = new double[factors.size()];
      for (int factor = 0; factor < keys.length; factor++) {
        long name = Draws.key(factors.name(factor));
        keys[factor] = draws.uniform(RandomProcess.PERMUTATION, name, 0, 0);
      }
      orders[row] = Permutations.ascending(keys);
    }
  }

  @Override
  public Factors factors() {
    return factors;
  }

  @Override
  public int rows() {
    return orders.length;
  }

  @Override
  public int pointsInRow() {
    return factors.size() + 1;
  }

  @Override
  public double[] point(int index) {
    int row = rowOf(index);
    double[] point = pairs.a()[row].clone();
    for (int step = 0; step < index % pointsInRow(); step++) {
      factors.move(orders[row][step], point, pairs.b()[row]);
    }
    return point;
  }

  /** Where a row begins. */
  int start(int row) {
    return row * pointsInRow();
  }

  /** The factors of a row in the order in which they are exchanged. */
  int[] order(int row) {
    return orders[row].clone();
  }
}
