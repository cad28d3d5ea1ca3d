package org.alliancesim.gui;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.JTabbedPane;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;

/** The charts of the history, one at a time: below the map there is no height for two. */
final class PlotsPane extends JTabbedPane {

  private static final long serialVersionUID = 1L;

  private static final int LARGEST = 4000;

  /** As high as the names of the plots before they are on the screen. */
  private static final int NAMES = 28;

  /** A plot that is lower, in pixels, is not drawn: it would be a title, or half of one. */
  private static final int LEAST = 90;

  PlotsPane(List<JFreeChart> charts) {
    super(TOP, SCROLL_TAB_LAYOUT);
    setFont(Words.TABS);
    for (JFreeChart chart : charts) {
      ChartPanel panel = new Plot(chart);
      // letters keep their size whatever the pane's
      panel.setMinimumDrawWidth(1);
      panel.setMinimumDrawHeight(1);
      panel.setMaximumDrawWidth(LARGEST);
      panel.setMaximumDrawHeight(LARGEST);
      panel.setPreferredSize(new Dimension(1, 1));
      panel.getAccessibleContext().setAccessibleName("Plot: " + chart.getTitle().getText());
      addTab(chart.getTitle().getText(), panel);
    }
    setMinimumSize(new Dimension(200, NAMES));
    getAccessibleContext().setAccessibleName("Plots");
  }

  /** How high it is where only the names of the plots are to be seen. */
  int foldedHeight() {
    Rectangle name = getBoundsAt(0);
    return name == null ? NAMES : name.y + name.height;
  }

  /** A chart that is shown wholly or not at all. */
  private static final class Plot extends ChartPanel {
    private static final long serialVersionUID = 1L;

    Plot(JFreeChart chart) {
      super(chart);
    }

    @Override
    public void paintComponent(Graphics graphics) {
      if (getHeight() >= LEAST) {
        super.paintComponent(graphics);
      } else {
        graphics.setColor(getBackground());
        graphics.fillRect(0, 0, getWidth(), getHeight());
      }
    }
  }
}
