package org.alliancesim.experiment.sensitivity;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Orders of numbers. */
final class Permutations {

  private Permutations() {}

  /** The places of numbers from the smallest to the greatest; equal ones stay in their order. */
  static int[] ascending(double[] numbers) {
    return IntStream.range(0, numbers.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer place) -> numbers[place]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
