package org.alliancesim.experiment.sensitivity;

import java.util.Arrays;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;

/**
 * Trajectories of Morris: from a random point of a grid of p levels, the factors move one after the
 * other in random order, each once, up or down by Δ = p/(2(p−1)). A row is one trajectory of k+1
 * points. The coordinates of a group move together, each in a direction of its own.
 *
 * <p>References: M. D. Morris (1991), "Factorial sampling plans for preliminary computational
 * experiments", Technometrics 33(2); groups after F. Campolongo, J. Cariboni, A. Saltelli (2007),
 * Environmental Modelling &amp; Software 22(10).
 */
public final class MorrisDesign implements PointDesign {

  private static final int START = 0;
  private static final int DIRECTION = 1;
  private static final int ORDER = 2;

  private final Factors factors;
  private final int levels;
  private final int[][][] trajectories;
  private final int[][] orders;

  /**
   * A design.
   *
   * @param trajectories r ≥ 1
   * @param levels p, even: every level is then as likely as any other
   * @param seed of the trajectories
   */
  public MorrisDesign(Factors factors, int trajectories, int levels, long seed) {
    if (levels < 2 || levels % 2 != 0) {
      throw new IllegalArgumentException("a grid has an even number of levels, not " + levels);
    }
    this.factors = factors;
    this.levels = levels;
    this.trajectories = new int[trajectories][][];
    this.orders = new int[trajectories][];
    for (int row = 0; row < trajectories; row++) {
      walk(row, Draws.of(seed, row));
    }
  }

  private void walk(int row, Draws draws) {
    int dimensions = factors.dimensions();
    int[] place = new int[dimensions];
    int[] step = new int[dimensions];
    int half = levels / 2;
    for (int coordinate = 0; coordinate < dimensions; coordinate++) {
      long name = Draws.key(factors.coordinates().get(coordinate));
      int start = (int) (draws.uniform(RandomProcess.TRAJECTORY, name, START, 0) * half);
      boolean up = draws.uniform(RandomProcess.TRAJECTORY, name, DIRECTION, 0) < 0.5;
      place[coordinate] = up ? start : start + half;
      step[coordinate] = up ? half : -half;
    }
    int[] order = shuffled(draws);
    int[][] points = new int[order.length + 1][];
    points[0] = place.clone();
    for (int move = 0; move < order.length; move++) {
      for (int member : factors.factors().get(order[move]).members()) {
        place[member] += step[member];
      }
      points[move + 1] = place.clone();
    }
    trajectories[row] = points;
    orders[row] = order;
  }

  private int[] shuffled(Draws draws) {
    double[] keys = new double[factors.size()];
    for (int factor = 0; factor < keys.length; factor++) {
      keys[factor] =
          draws.uniform(RandomProcess.TRAJECTORY, Draws.key(factors.name(factor)), ORDER, factor);
    }
    return Permutations.ascending(keys);
  }

  @Override
  public Factors factors() {
    return factors;
  }

  @Override
  public int rows() {
    return trajectories.length;
  }

  @Override
  public int pointsInRow() {
    return factors.size() + 1;
  }

  /** p. */
  public int levels() {
    return levels;
  }

  /** Δ, the step as a share of the way from the lowest level to the highest. */
  public double delta() {
    return levels / (2.0 * (levels - 1));
  }

  /** On the grid {0, 1/(p−1), …, 1}, as Morris has it. */
  @Override
  public double[] point(int index) {
    return Arrays.stream(levelsOf(index)).mapToDouble(l -> l / (levels - 1.0)).toArray();
  }

  /**
   * In the middle of p equal strata, (l+½)/p: for inputs that are quantiles, of which 0 and 1 may
   * be infinite.
   */
  public double[] inside(int index) {
    return Arrays.stream(levelsOf(index)).mapToDouble(l -> (l + 0.5) / levels).toArray();
  }

  private int[] levelsOf(int index) {
    return trajectories[rowOf(index)][index % pointsInRow()];
  }

  /** Which factor moves into which point of a trajectory; of single coordinates also whether up. */
  Move move(int row, int factor) {
    int at = 0;
    while (orders[row][at] != factor) {
      at++;
    }
    int from = row * pointsInRow() + at;
    int member = factors.factors().get(factor).members().get(0);
    boolean up = trajectories[row][at + 1][member] > trajectories[row][at][member];
    return new Move(from, from + 1, up || factors.factors().get(factor).members().size() > 1);
  }

  /**
   * A step of a trajectory.
   *
   * @param from the point before
   * @param to the point after
   * @param up whether the coordinate became greater; of a group, whose coordinates move either way,
   *     always so
   */
  record Move(int from, int to, boolean up) {}
}
