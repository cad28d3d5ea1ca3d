package org.alliancesim.world;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A state's code: ISO 3166-1 alpha-3, or a code of the same shape that a scenario states for a
 * partially recognised state.
 *
 * @param value three capital letters, for example {@code ARM}
 */
public record StateCode(String value) implements Comparable<StateCode>, Serializable {

  private static final Pattern SHAPE = Pattern.compile("[A-Z]{3}");
  private static final int BITS_PER_LETTER = 8;

  public StateCode {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "a state code is three capital letters such as ARM, not '" + value + "'");
    }
  }

  /** Reads a code; throws {@link IllegalArgumentException} unless it is three capital letters. */
  public static StateCode of(String value) {
    return new StateCode(value);
  }

  /** Whether the text has the shape of a code. */
  public static boolean isValid(String text) {
    return text != null && SHAPE.matcher(text).matches();
  }

  /**
   * A number that is different for different codes (below 2²⁴) and never depends on which other
   * states a scenario holds, so that adding a state leaves every other state's draws as they were.
   */
  public long key() {
    long key = 0;
    for (int letter = 0; letter < value.length(); letter++) {
      key = key << BITS_PER_LETTER | value.charAt(letter);
    }
    return key;
  }

  @Override
  public int compareTo(StateCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
