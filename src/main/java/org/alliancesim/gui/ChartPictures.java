package org.alliancesim.gui;

import java.awt.Component;
import java.awt.Container;
import java.awt.geom.Rectangle2D;
import java.util.Set;
import java.util.function.Supplier;
import javax.swing.JButton;
import org.jfree.chart.JFreeChart;
import sim.util.media.chart.ChartGenerator;

/** The button beside a chart that saves a picture of it, in place of MASON's, as on the map. */
final class ChartPictures {

  /** In units of the view. */
  private static final int WIDTH = 700;

  /** In units of the view. */
  private static final int HEIGHT = 400;

  private static final Set<String> REPLACED = Set.of("Save as PDF", "Create a Movie");

  private ChartPictures() {}

  static void in(ChartGenerator chart, Supplier<Snapshot.Caption> caption, Supplier<String> name) {
    hide(chart);
    SnapshotButton button =
        new SnapshotButton(() -> snapshot(chart.getChart()).captioned(caption.get()), name);
    button.setText("Save picture");
    chart.addGlobalAttribute(button);
  }

  static Snapshot snapshot(JFreeChart chart) {
    return new Snapshot(
        WIDTH,
        HEIGHT,
        graphics -> chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT)));
  }

  private static void hide(Container container) {
    for (Component each : container.getComponents()) {
      if (each instanceof JButton button && REPLACED.contains(button.getText())) {
        button.setVisible(false);
      } else if (each instanceof Container inner) {
        hide(inner);
      }
    }
  }
}
