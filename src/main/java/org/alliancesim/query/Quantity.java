package org.alliancesim.query;

/**
 * How many states something must be true of.
 *
 * @param bound at least, at most or exactly
 * @param number so many; at least 1 with {@link Bound#AT_LEAST}
 */
public record Quantity(Bound bound, int number) {

  /** At least one. */
  public static final Quantity ANY = new Quantity(Bound.AT_LEAST, 1);

  /** None. */
  public static final Quantity NOBODY = new Quantity(Bound.AT_MOST, 0);

  /** Which side a number bounds. */
  public enum Bound {
    AT_LEAST("at least"),
    AT_MOST("at most"),
    EXACTLY("exactly");

    private final String words;

    Bound(String words) {
      this.words = words;
    }
  }

  public Quantity {
    if (number < (bound == Bound.AT_LEAST ? 1 : 0)) {
      throw new IllegalArgumentException(bound.words + " " + number + " excludes nothing");
    }
  }

  /** The same as {@link #NOBODY} if exactly none are wanted. */
  static Quantity of(Bound bound, int number) {
    return bound == Bound.EXACTLY && number == 0 ? NOBODY : new Quantity(bound, number);
  }

  boolean admits(int count) {
    return switch (bound) {
      case AT_LEAST -> count >= number;
      case AT_MOST -> count <= number;
      case EXACTLY -> count == number;
    };
  }

  @Override
  public String toString() {
    return equals(ANY) ? "any" : equals(NOBODY) ? "nobody" : bound.words + " " + number;
  }
}
