package org.alliancesim.world;

import java.io.Serializable;

/**
 * An unordered pair of different states, kept in alphabetical order of their codes.
 *
 * @param first the alphabetically first code
 * @param second the other code
 */
public record Dyad(StateCode first, StateCode second) implements Comparable<Dyad>, Serializable {

  private static final int BITS_PER_CODE = 24;

  public Dyad {
    if (first.compareTo(second) >= 0) {
      throw new IllegalArgumentException(
          "a dyad needs two different states in alphabetical order, not " + first + "-" + second);
    }
  }

  /**
   * The dyad of two states in either order; throws {@link IllegalArgumentException} if they are the
   * same.
   */
  public static Dyad of(StateCode a, StateCode b) {
    if (a.equals(b)) {
      throw new IllegalArgumentException(a + " cannot form a pair with itself");
    }
    return a.compareTo(b) < 0 ? new Dyad(a, b) : new Dyad(b, a);
  }

  /** Different for different dyads, whatever else a scenario holds. */
  public long key() {
    return key(first.key(), second.key());
  }

  /** The {@link #key()} of the dyad of two states with these keys, which ascend as codes do. */
  public static long key(long a, long b) {
    return Math.min(a, b) << BITS_PER_CODE | Math.max(a, b);
  }

  @Override
  public int compareTo(Dyad other) {
    int byFirst = first.compareTo(other.first);
    return byFirst != 0 ? byFirst : second.compareTo(other.second);
  }

  @Override
  public String toString() {
    return first + "-" + second;
  }
}
