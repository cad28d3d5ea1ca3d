package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.Box;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import sim.display.Display2D;

/**
 * MASON's display of the map as a pane, which the map fills until the user enlarges it, with month
 * and legend beside it.
 */
final class MapPane extends JPanel {

  private static final long serialVersionUID = 1L;

  /** Of the map's scale, which is shown in hundredths. */
  private static final double STEPS = 100;

  private static final double SMALLEST = 0.2;

  private final transient Display2D display;
  private double fitted = 1;

  MapPane(Display2D display) {
    super(new BorderLayout());
    this.display = display;
    hideScale(display);
    name(display);
    add(display, BorderLayout.CENTER);
    setMinimumSize(new Dimension(200, 120));
    display.display.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            fit();
          }
        });
  }

  /** Sets what stands beside the map, in place of that of an earlier one. */
  void show(MarginPane margin) {
    for (Component each : display.getComponents()) {
      if (each instanceof MarginPane earlier) {
        display.remove(earlier);
      }
    }
    // below the buttons, which need the whole width
    display.add(margin, BorderLayout.EAST);
    display.revalidate();
  }

  /** The scale of MASON's sheet, which fits the pane: the wheel enlarges the map on the sheet. */
  private static void hideScale(Display2D display) {
    int place = display.header.getComponentZOrder(display.scaleField);
    display.header.remove(display.scaleField);
    display.header.add(Box.createHorizontalGlue(), place);
  }

  /** MASON's buttons have pictures and tips; a screen reader wants names. */
  private static void name(Container buttons) {
    for (Component each : buttons.getComponents()) {
      if (each instanceof JComponent button
          && button.getToolTipText() != null
          && button.getAccessibleContext() != null) {
        button.getAccessibleContext().setAccessibleName(button.getToolTipText());
      }
      if (each instanceof Container inner) {
        name(inner);
      }
    }
  }

  private void fit() {
    JScrollPane place = display.display;
    Insets edge = place.getInsets();
    double beside = place.getWidth() - edge.left - edge.right;
    double above = place.getHeight() - edge.top - edge.bottom;
    double largest = Math.min(beside / WorldMap.WIDTH, above / WorldMap.HEIGHT);
    double scale = Math.max(SMALLEST, Math.floor(largest * STEPS) / STEPS);
    if (display.getScale() == fitted && scale != fitted) {
      display.setScale(scale);
      fitted = scale;
    }
  }
}
