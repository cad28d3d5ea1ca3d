package org.alliancesim.report.figure;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * From one share to another.
 *
 * @param low where it begins
 * @param high where it ends
 */
public record Range(double low, double high) {

  /** Empty if either end is unknown. */
  static Optional<Range> of(OptionalDouble low, OptionalDouble high) {
    return low.isPresent() && high.isPresent()
        ? Optional.of(new Range(low.getAsDouble(), high.getAsDouble()))
        : Optional.empty();
  }
}
