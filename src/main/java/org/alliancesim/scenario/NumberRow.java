package org.alliancesim.scenario;

import java.io.Serializable;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.alliancesim.world.World;

/**
 * Some of a scenario's numbers in a row, 0 where it says nothing. A row of which all are certain is
 * the same for all replicates, which share it.
 */
final class NumberRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int[] places;
  private final double[] typical;
  private final boolean varies;

  private NumberRow(int[] places, double[] typical, boolean varies) {
    this.places = places;
    this.typical = typical;
    this.varies = varies;
  }

  /**
   * A row of numbers.
   *
   * @param places where they stand; {@link World#NONE} where the scenario has none
   */
  static NumberRow of(int[] places, NumberPlaces numbers) {
    boolean varies = false;
    for (int place : places) {
      varies |= numbers.varies(place);
    }
    return new NumberRow(places, picked(places, numbers::typical), varies);
  }

  /** The numbers of a replicate; not to be changed. */
  double[] of(IntToDoubleFunction replicate) {
    return varies ? picked(places, replicate) : typical;
  }

  /** The numbers of a replicate, row by row; not to be changed. */
  static double[][] all(List<NumberRow> rows, IntToDoubleFunction replicate) {
    double[][] all = new double[rows.size()][];
    for (int row = 0; row < all.length; row++) {
      all[row] = rows.get(row).of(replicate);
    }
    return all;
  }

  private static double[] picked(int[] places, IntToDoubleFunction numbers) {
    double[] picked = new double[places.length];
    for (int each = 0; each < places.length; each++) {
      picked[each] = places[each] == World.NONE ? 0 : numbers.applyAsDouble(places[each]);
    }
    return picked;
  }
}
