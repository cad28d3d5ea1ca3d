package org.alliancesim.gui;

import java.util.OptionalInt;

/** Which state of the map is looked at: the one under the pointer, else the selected one. */
final class MapFocus {

  private volatile OptionalInt hovered = OptionalInt.empty();
  private volatile OptionalInt selected = OptionalInt.empty();

  /** The state under the pointer. */
  OptionalInt hovered() {
    return hovered;
  }

  /** The selected state. */
  OptionalInt selected() {
    return selected;
  }

  /** The state whose ties are shown. */
  OptionalInt state() {
    OptionalInt under = hovered;
    return under.isPresent() ? under : selected;
  }

  void hover(OptionalInt state) {
    hovered = state;
  }

  void select(OptionalInt state) {
    selected = state;
  }
}
