package org.alliancesim.gui;

import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JSplitPane;

/** How the window is divided: map and plots left, one above the other, the other panes right. */
final class Dividers {

  private static final double LEFT = 0.64;
  private static final double ABOVE = 0.72;

  /** Of a window, in pixels: in a lower one only the names of the plots are seen at first. */
  private static final int HIGH = 700;

  private static final int WIDE = 7;

  private final JSplitPane sides;
  private final JSplitPane stack;
  private final PlotsPane plots;

  Dividers(JComponent map, PlotsPane plots, JComponent panes) {
    this.plots = plots;
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
    stack.setMinimumSize(new Dimension(0, 0));
    plots.setMinimumSize(new Dimension(0, plots.foldedHeight()));
    double room = (double) stack.getHeight() - WIDE;
    double usual = height < HIGH ? 1 - plots.foldedHeight() / room : ABOVE;
    stack.setDividerLocation(memory.share("above", usual));
    // a window that is low at first gives all it gains to the map
    stack.setResizeWeight(height < HIGH ? 1 : ABOVE);
    stack.validate();
  }

  /** Keeps where they are. */
  void keep(WindowMemory memory) {
    memory.keepShare("left", (double) sides.getDividerLocation() / sides.getWidth());
    memory.keepShare("above", (double) stack.getDividerLocation() / stack.getHeight());
  }
}
