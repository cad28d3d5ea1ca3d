package org.alliancesim.learning;

import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;

/** Orders, so that what was learned apart is put together independently. */
final class Shuffle {

  private Shuffle() {}

  /** The numbers below a count in an order that depends on a name and the seed alone. */
  static int[] of(int count, String name, long seed) {
    int[] order = new int[count];
    for (int place = 0; place < count; place++) {
      order[place] = place;
    }
    Draws draws = Draws.of(seed, 0);
    for (int last = count - 1; last > 0; last--) {
      double u = draws.uniform(RandomProcess.POSTERIOR, Draws.key(name), last, 2);
      int other = (int) (u * (last + 1));
      int swapped = order[last];
      order[last] = order[other];
      order[other] = swapped;
    }
    return order;
  }
}
