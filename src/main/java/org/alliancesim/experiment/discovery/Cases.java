package org.alliancesim.experiment.discovery;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Points with their inputs and whether it happened there.
 *
 * @param columns [input][point]
 * @param happened by point
 * @param orders [input], the points from the lowest value of the input to the highest
 */
public record Cases(double[][] columns, boolean[] happened, int[][] orders) {

  /** These points. */
  public static Cases of(double[][] columns, boolean[] happened) {
    int[][] orders = new int[columns.length][];
    for (int input = 0; input < columns.length; input++) {
      double[] values = columns[input];
      orders[input] =
          IntStream.range(0, happened.length)
              .boxed()
              .sorted(Comparator.comparingDouble((Integer point) -> values[point]))
              .mapToInt(Integer::intValue)
              .toArray();
    }
    return new Cases(columns, happened, orders);
  }

  /** How many points there are. */
  public int size() {
    return happened.length;
  }

  /** At how many it happened. */
  public int hits() {
    int hits = 0;
    for (boolean hit : happened) {
      hits += hit ? 1 : 0;
    }
    return hits;
  }

  /** Some of the points, in their order. */
  Cases only(int[] points) {
    double[][] some = new double[columns.length][points.length];
    boolean[] then = new boolean[points.length];
    for (int point = 0; point < points.length; point++) {
      then[point] = happened[points[point]];
      for (int input = 0; input < columns.length; input++) {
        some[input][point] = columns[input][points[point]];
      }
    }
    return of(some, then);
  }

  /** By point, whether it lies in a box. */
  boolean[] inside(Box box) {
    boolean[] inside = new boolean[size()];
    for (int point = 0; point < inside.length; point++) {
      inside[point] = true;
    }
    for (int input : box.restricted()) {
      for (int point = 0; point < inside.length; point++) {
        inside[point] &= box.admits(input, columns[input][point]);
      }
    }
    return inside;
  }
}
