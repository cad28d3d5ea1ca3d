package org.alliancesim.experiment.sensitivity;

/**
 * The design of Saltelli for Sobol indices. A row has the independent points A and B, then for each
 * factor A with that factor from B, and, if interactions of two are asked for, B with that factor
 * from A.
 *
 * <p>Reference: A. Saltelli, P. Annoni, I. Azzini, F. Campolongo, M. Ratto, S. Tarantola (2010),
 * "Variance based sensitivity analysis of model output", Computer Physics Communications 181(2).
 */
public final class SaltelliDesign implements PointDesign {

  private final Factors factors;
  private final int rows;
  private final boolean secondOrder;
  private final PointPairs pairs;

  /**
   * A design.
   *
   * @param rows N ≥ 1; powers of 2 fill space best
   * @param secondOrder whether it can tell interactions of two, for k·N points more
   * @param seed of the scrambling
   */
  public SaltelliDesign(Factors factors, int rows, boolean secondOrder, long seed) {
    this.factors = factors;
    this.rows = rows;
    this.secondOrder = secondOrder;
    this.pairs = PointPairs.of(factors.coordinates(), rows, seed);
  }

  /** How many points a row has. */
  public static int pointsInRow(int factors, boolean secondOrder) {
    return secondOrder ? 2 * factors + 2 : factors + 2;
  }

  @Override
  public Factors factors() {
    return factors;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int pointsInRow() {
    return pointsInRow(factors.size(), secondOrder);
  }

  /** Whether it can tell interactions of two. */
  public boolean secondOrder() {
    return secondOrder;
  }

  @Override
  public double[] point(int index) {
    int row = rowOf(index);
    int place = index % pointsInRow();
    double[] a = pairs.a()[row];
    double[] b = pairs.b()[row];
    int k = factors.size();
    if (place < 2) {
      return (place == 0 ? a : b).clone();
    }
    boolean fromB = place < 2 + k;
    double[] point = (fromB ? a : b).clone();
    factors.move((place - 2) % k, point, fromB ? b : a);
    return point;
  }

  int a(int row) {
    return row * pointsInRow();
  }

  int b(int row) {
    return a(row) + 1;
  }

  /** A with a factor from B. */
  int ab(int row, int factor) {
    return a(row) + 2 + factor;
  }

  /** B with a factor from A. */
  int ba(int row, int factor) {
    return a(row) + 2 + factors.size() + factor;
  }
}
