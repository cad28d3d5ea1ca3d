package org.alliancesim.scenario.text;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where something is written.
 *
 * @param file the file as the user named it, or {@code built-in default} or {@code --set}
 * @param line the line, from 1; 0 if the whole file is meant or there is none
 * @param column the column, from 1; 0 if there is none
 */
public record Origin(String file, int line, int column)
    implements Comparable<Origin>, Serializable {

  /** What holds when a scenario says nothing. */
  public static final Origin BUILT_IN = new Origin("built-in default", 0, 0);

  /** A value given by {@code --set path=value}. */
  public static final Origin COMMAND_LINE = new Origin("--set", 0, 0);

  private static final Comparator<Origin> BY_PLACE =
      Comparator.comparing(Origin::file)
          .thenComparingInt(Origin::line)
          .thenComparingInt(Origin::column);

  /** A whole file. */
  public static Origin of(String file) {
    return new Origin(file, 0, 0);
  }

  @Override
  public int compareTo(Origin other) {
    return BY_PLACE.compare(this, other);
  }

  /** {@code file:line:column}, or the file alone. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
