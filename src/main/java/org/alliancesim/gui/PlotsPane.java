package org.alliancesim.gui;

import java.awt.Dimension;
import java.util.List;
import javax.swing.JTabbedPane;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;

/** The charts of the history, one at a time: below the map there is no height for two. */
final class PlotsPane extends JTabbedPane {

  private static final long serialVersionUID = 1L;

  private static final int LARGEST = 4000;

  /** As high as the names of the plots. */
  private static final int NAMES = 28;

  PlotsPane(List<JFreeChart> charts) {
    super(TOP, SCROLL_TAB_LAYOUT);
    setFont(Words.TABS);
    for (JFreeChart chart : charts) {
      ChartPanel panel = new ChartPanel(chart);
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
}
