package org.alliancesim.experiment.design;

import java.util.List;
import java.util.Optional;

/**
 * A row of a design.
 *
 * @param number from 0, in the order of the design
 * @param values of each factor, in the notation of a scenario file; empty where the scenario keeps
 *     its own
 */
public record DesignPoint(int number, List<Optional<String>> values) {

  public DesignPoint {
    values = List.copyOf(values);
    if (number < 0) {
      throw new IllegalArgumentException("points count from 0, not " + number);
    }
  }

  /** Whether it is the scenario as it stands. */
  public boolean own() {
    return values.stream().allMatch(Optional::isEmpty);
  }
}
