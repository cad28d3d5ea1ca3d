package org.alliancesim.experiment.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;

/**
 * Shapley effects of inputs that depend on each other, from a sample that is there already: what
 * each explains of the outcome's variance on average over all orders in which they could become
 * known. What two of them both tell is shared out between them.
 *
 * <p>The value of a set S of inputs is Var(y) − E[Var(y|x_S)]. The second is the mean, over all
 * points, of the variance of y among the point and its two nearest by the ranks of x_S (Broto,
 * Bachoc, Depecker 2020, with three neighbours); what other inputs and chance do to y is part of it
 * whatever S. Orders are drawn at random (Song, Nelson, Staum 2016) unless there are few.
 *
 * <p>References: E. Song, B. L. Nelson, J. Staum (2016), SIAM/ASA Journal on Uncertainty
 * Quantification 4(1), algorithm 1; B. Broto, F. Bachoc, M. Depecker (2020), "Variance reduction
 * for estimation of Shapley effects and adaptation to unknown input distribution", the same 8(2).
 *
 * @param explained what all together explain of the variance of y, not cleared of sampling error
 * @param effects what each does, in the order of the inputs; they add up to that
 */
public record DependentShapley(double explained, double[] effects) {

  private static final int NEIGHBOURS = 3;

  /** More inputs than these make more orders than are worth drawing. */
  private static final int ORDERS = 200;

  /**
   * The effects.
   *
   * @param x [point][input]
   * @param y the outcome of each point
   * @param seed of the orders
   * @throws IllegalArgumentException if there are not at least three points
   */
  public static DependentShapley of(double[][] x, double[] y, long seed) {
    if (x.length < NEIGHBOURS) {
      throw new IllegalArgumentException("neighbours need three points, not " + x.length);
    }
    double[][] ranks = ranks(x);
    double mean = Resampling.mean(y);
    double variance = 0;
    for (double value : y) {
      variance += (value - mean) * (value - mean) / (y.length - 1);
    }
    int d = x[0].length;
    Map<Long, Double> values = new HashMap<>();
    values.put(0L, 0.0);
    double[] effects = new double[d];
    List<int[]> orders = orders(d, seed);
    for (int[] order : orders) {
      long known = 0;
      double before = 0;
      for (int input : order) {
        known |= 1L << input;
        long set = known;
        double after = variance;
        after -= values.computeIfAbsent(set, key -> remaining(ranks, y, key));
        effects[input] += (after - before) / orders.size();
        before = after;
      }
    }
    double explained = Arrays.stream(effects).sum();
    return new DependentShapley(explained, effects);
  }

  private static double[][] ranks(double[][] x) {
    double[][] ranks = new double[x.length][x[0].length];
    for (int input = 0; input < x[0].length; input++) {
      int column = input;
      double[] values = Arrays.stream(x).mapToDouble(point -> point[column]).toArray();
      int[] order = Permutations.ascending(values);
      int rank = 0;
      for (int place = 0; place < order.length; place++) {
        if (place > 0 && values[order[place]] > values[order[place - 1]]) {
          rank = place;
        }
        ranks[order[place]][input] = (double) rank / order.length;
      }
    }
    return ranks;
  }

  /** All of them while they are few: of five inputs there are 120. */
  private static List<int[]> orders(int d, long seed) {
    List<int[]> orders = new ArrayList<>();
    if (d <= 5) {
      permute(new int[d], 0, 0, orders);
      return orders;
    }
    for (int order = 0; order < ORDERS; order++) {
      double[] keys = new double[d];
      for (int input = 0; input < d; input++) {
        keys[input] = Draws.of(seed, order).uniform(RandomProcess.PERMUTATION, input, 0, 1);
      }
      orders.add(Permutations.ascending(keys));
    }
    return orders;
  }

  private static void permute(int[] begun, int placed, int used, List<int[]> orders) {
    if (placed == begun.length) {
      orders.add(begun.clone());
      return;
    }
    for (int input = 0; input < begun.length; input++) {
      if ((used & 1 << input) == 0) {
        begun[placed] = input;
        permute(begun, placed + 1, used | 1 << input, orders);
      }
    }
  }

  /** E[Var(y|x_S)]. */
  private static double remaining(double[][] ranks, double[] y, long set) {
    int[] inputs =
        IntStream.range(0, ranks[0].length).filter(input -> (set & 1L << input) != 0).toArray();
    double sum = 0;
    for (int point = 0; point < y.length; point++) {
      int[] near = nearest(ranks, inputs, point);
      double one = y[point];
      double two = y[near[0]];
      double three = y[near[1]];
      double mean = (one + two + three) / NEIGHBOURS;
      sum +=
          ((one - mean) * (one - mean)
                  + (two - mean) * (two - mean)
                  + (three - mean) * (three - mean))
              / (NEIGHBOURS - 1);
    }
    return sum / y.length;
  }

  /**
   * The two other points nearest; of equal distances the later ones around the circle of points.
   */
  private static int[] nearest(double[][] ranks, int[] inputs, int point) {
    double first = Double.POSITIVE_INFINITY;
    double second = Double.POSITIVE_INFINITY;
    int[] near = new int[2];
    int n = ranks.length;
    for (int step = 1; step < n; step++) {
      int other = (point + step) % n;
      double distance = 0;
      for (int input : inputs) {
        double gap = ranks[point][input] - ranks[other][input];
        distance += gap * gap;
        if (distance >= second) {
          break;
        }
      }
      if (distance < first) {
        second = first;
        near[1] = near[0];
        first = distance;
        near[0] = other;
      } else if (distance < second) {
        second = distance;
        near[1] = other;
      }
    }
    return near;
  }
}
