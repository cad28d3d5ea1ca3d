package org.alliancesim.gui;

import javax.swing.JComponent;
import javax.swing.JSplitPane;

/** How the window is divided: map and plots left, one above the other, the other panes right. */
final class Dividers {

  private static final double LEFT = 0.64;
  private static final double ABOVE = 0.72;

  /** Of a window, in pixels: in a lower one only the names of the plots are seen at first. */
  private static final int HIGH = 700;

  /** As high as these names and the divider. */
  private static final int FOLDED = 36;

  private static final int WIDE = 7;

  private final JSplitPane sides;
  private final JSplitPane stack;

  Dividers(JComponent map, JComponent plots, JComponent panes) {
    stack = split(JSplitPane.VERTICAL_SPLIT, map, plots);
    sides = split(JSplitPane.HORIZONTAL_SPLIT, stack, panes);
  }

  private static JSplitPane split(int orientation, JComponent first, JComponent second) {
    JSplitPane split = new JSplitPane(orientation, true, first, second);
    split.setDividerSize(WIDE);
    split.setOneTouchExpandable(true);
    split.setBorder(null);
    return split;
  }

  /** All that is divided. */
  JSplitPane whole() {
    return sides;
  }

  /**
   * Puts them where they were, or where they are at first, in a window that has its size.
   *
   * @param height of the window, in pixels
   */
  void put(WindowMemory memory, int height) {
    sides.setDividerLocation(memory.share("left", LEFT));
    sides.setResizeWeight(LEFT);
    sides.validate();
    double usual = height < HIGH ? 1 - (double) FOLDED / stack.getHeight() : ABOVE;
    stack.setDividerLocation(memory.share("above", usual));
    stack.setResizeWeight(ABOVE);
    stack.validate();
  }

  /** Keeps where they are. */
  void keep(WindowMemory memory) {
    memory.keepShare("left", (double) sides.getDividerLocation() / sides.getWidth());
    memory.keepShare("above", (double) stack.getDividerLocation() / stack.getHeight());
  }
}
