package org.alliancesim.gui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something in the Model tab that the user can turn. */
interface Knob {

  /** Its key, by which MASON's charts and streams call it. */
  String name();

  /** What it is, in the words of the catalogue. */
  default String words() {
    return name();
  }

  /** From where to where it goes and in what unit; empty if there is nothing to say. */
  default String reach() {
    return "";
  }

  /** The path of what it moves at the moment; empty if it moves nothing. */
  default Optional<String> path() {
    return Optional.empty();
  }

  /** What it is, for a tooltip. */
  String description();

  /** How MASON converts what the user enters. */
  Class<?> type();

  /** What MASON makes of it: a slider for an interval, a list to choose from, else null. */
  @Nullable Object domain();

  Object value();

  void turn(Object value);

  /**
   * Takes what a user has typed.
   *
   * @throws IllegalArgumentException if that is no value it can have; its message is a sentence for
   *     the user
   */
  default void type(String text) {
    throw new IllegalArgumentException("Nothing can be typed here.");
  }
}
