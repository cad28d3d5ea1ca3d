package org.alliancesim.gui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.alliancesim.report.Palette;
import org.alliancesim.report.Terms;
import org.alliancesim.results.ConvergenceRow;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jfree.ui.RectangleInsets;

/** One estimate and its interval as replicates are added: how far it has settled. */
final class SettlingChart {

  /** As many points as can be told apart. */
  static final int POINTS = 120;

  /** Lower than this, in pixels, its axes leave it nothing. */
  static final int LEAST_HEIGHT = 130;

  private static final int WIDTH = 400;
  private static final int HEIGHT = 190;
  private static final int LARGEST = 4000;
  private static final double PERCENT = 100;
  private static final float LINE = 1.8f;
  private static final int BAND_ALPHA = 60;
  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 13);
  private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final Font TICKS = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  private final YIntervalSeries points = new YIntervalSeries("estimate", false, false);
  private final NumberAxis replicates =
      axis("Replicates (shaded: " + Terms.INTERVAL + ", numerical only)", "#,##0");
  private final JFreeChart chart;

  /**
   * An empty chart.
   *
   * @param wanted how far a run is expected to go
   */
  SettlingChart(int wanted) {
    replicates.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    replicates.setRange(0, wanted);
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    data.addSeries(points);
    DeviationRenderer line = new DeviationRenderer(true, false);
    line.setAlpha(1);
    line.setSeriesPaint(0, Palette.ESTIMATE);
    line.setSeriesFillPaint(0, Palette.transparent(Palette.ESTIMATE, BAND_ALPHA));
    line.setSeriesStroke(0, new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    NumberAxis shares = axis("% of histories", "0.##");
    shares.setAutoRangeIncludesZero(true);
    XYPlot plot = new XYPlot(data, replicates, shares, line);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.GRID);
    chart = new JFreeChart(" ", TITLE, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getTitle().setPaint(Palette.TEXT);
    // wide on the right, where the last tick label reaches beyond its axis
    chart.setPadding(new RectangleInsets(4, 6, 4, 22));
  }

  private static NumberAxis axis(String label, String format) {
    NumberAxis axis = new NumberAxis(label);
    axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
    axis.setNumberFormatOverride(
        new DecimalFormat(format, DecimalFormatSymbols.getInstance(Locale.ROOT)));
    axis.setLabelFont(LABEL);
    axis.setLabelPaint(Palette.TEXT);
    axis.setTickLabelFont(TICKS);
    axis.setTickLabelPaint(Palette.TEXT);
    axis.setAxisLineVisible(false);
    return axis;
  }

  /** To be put on the screen. */
  ChartPanel panel() {
    ChartPanel panel = new ChartPanel(chart);
    panel.setPreferredSize(new Dimension(WIDTH, HEIGHT));
    panel.setMinimumSize(new Dimension(0, LEAST_HEIGHT));
    // letters keep their size whatever the pane's
    panel.setMinimumDrawWidth(1);
    panel.setMinimumDrawHeight(1);
    panel.setMaximumDrawWidth(LARGEST);
    panel.setMaximumDrawHeight(LARGEST);
    panel.getAccessibleContext().setAccessibleName("How the chosen probability settles");
    return panel;
  }

  /**
   * Shows a course from its beginning.
   *
   * @param name whose it is
   * @param course the estimates, from the first
   * @param wanted how far the run is to go: the axis ends there
   */
  void show(String name, List<ConvergenceRow> course, int wanted) {
    chart.setNotify(false);
    chart.setTitle(name);
    replicates.setRange(0, wanted);
    points.clear();
    for (ConvergenceRow row : course) {
      points.add(
          row.replicates(),
          PERCENT * row.probability(),
          PERCENT * row.ciLow(),
          PERCENT * row.ciHigh());
    }
    chart.setNotify(true);
  }

  /** Empties the chart. */
  void clear() {
    points.clear();
    chart.setTitle(" ");
  }
}
