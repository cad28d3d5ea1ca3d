package org.alliancesim.explanation;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * Finds by trial how much suffices, where whatever is more than enough suffices too. It knows no
 * formula: what suffices is for the model to say.
 */
final class SmallestSufficient {

  /** So often the amount is doubled from 1 before it counts as out of reach: beyond a million. */
  private static final int DOUBLINGS = 20;

  /** Differences this small are nobody's concern. */
  private static final double NEGLIGIBLE = 1e-12;

  private SmallestSufficient() {}

  /**
   * The smallest sufficient amount between two, as exactly as anybody could wish.
   *
   * @param tooLittle does not suffice
   * @param enough suffices
   */
  static double between(double tooLittle, double enough, DoublePredicate suffices) {
    return between(tooLittle, enough, 0, suffices);
  }

  /**
   * The same to within a share of itself.
   *
   * @param near the share, at least 0
   */
  static double between(double tooLittle, double enough, double near, DoublePredicate suffices) {
    double low = tooLittle;
    double high = enough;
    double middle = low + (high - low) / 2;
    while (high - low > Math.max(near * high, NEGLIGIBLE) && middle > low && middle < high) {
      if (suffices.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
      middle = low + (high - low) / 2;
    }
    return high;
  }

  /** The smallest sufficient amount above 0, to within a share of itself; empty if none is. */
  static OptionalDouble aboveZero(double near, DoublePredicate suffices) {
    double tooLittle = 0;
    double enough = 1;
    for (int doubled = 0; doubled <= DOUBLINGS; doubled++) {
      if (suffices.test(enough)) {
        return OptionalDouble.of(between(tooLittle, enough, near, suffices));
      }
      tooLittle = enough;
      enough *= 2;
    }
    return OptionalDouble.empty();
  }
}
