package org.alliancesim.scenario;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntToDoubleFunction;
import org.alliancesim.scenario.content.Quantity;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.world.World;

/**
 * The numbers of a scenario in the order of their paths: where each stands, and which of them are
 * drawn anew in each replicate.
 */
final class NumberPlaces implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<String> paths;

  /** All numbers that are certain, and the medians of the others. */
  private final double[] typical;

  /** By number, its place among the uncertain ones; {@link World#NONE} if it is certain. */
  private final int[] inputOf;

  private final int inputs;

  /**
   * Finds a place for each number.
   *
   * @param values the numbers by their paths
   */
  NumberPlaces(SortedMap<String, SourcedValue> values) {
    paths = List.copyOf(values.keySet());
    typical = new double[paths.size()];
    inputOf = new int[paths.size()];
    Arrays.fill(inputOf, World.NONE);
    int number = 0;
    int input = 0;
    for (SourcedValue value : values.values()) {
      Quantity quantity = value.quantity();
      if (quantity.uncertain()) {
        inputOf[number] = input++;
      }
      typical[number] = quantity.quantile(0.5);
      number++;
    }
    inputs = input;
  }

  /** All paths in their order. */
  List<String> paths() {
    return paths;
  }

  /** The place of a number; {@link World#NONE} if the scenario has none of this path. */
  int find(String path) {
    return Math.max(World.NONE, Collections.binarySearch(paths, path));
  }

  /** Whether a place is that of a number which differs between replicates. */
  boolean varies(int number) {
    return number != World.NONE && inputOf[number] != World.NONE;
  }

  /** The certain numbers by their places, and the medians of the others. */
  double typical(int number) {
    return typical[number];
  }

  /**
   * The numbers of a replicate by their places.
   *
   * @param drawn the values of the uncertain ones, in the order of their paths
   */
  IntToDoubleFunction of(double[] drawn) {
    if (drawn.length != inputs) {
      throw new IllegalArgumentException(
          "the scenario has " + inputs + " uncertain inputs, not " + drawn.length);
    }
    return number -> inputOf[number] == World.NONE ? typical[number] : drawn[inputOf[number]];
  }
}
