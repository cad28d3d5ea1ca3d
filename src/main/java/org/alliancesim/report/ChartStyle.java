package org.alliancesim.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alliancesim.results.ComparisonManifest;
import org.alliancesim.results.RunManifest;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.ui.HorizontalAlignment;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;

/** What all figures share: type, title lines, axes in per cent. */
final class ChartStyle {

  static final Font TITLE_FONT = Typeface.BOLD.ofSize(16);
  static final Font HEADING_FONT = Typeface.BOLD.ofSize(12);
  static final Font LABEL_FONT = Typeface.REGULAR.ofSize(12);
  static final Font SMALL_FONT = Typeface.REGULAR.ofSize(11);

  static final Stroke HAIRLINE = new BasicStroke(0.7f);

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /** Round ends for an axis that starts at 0, in per cent, and the step between its ticks. */
  private static final double[][] SCALES = {
    {0.1, 0.02},
    {0.2, 0.05},
    {0.5, 0.1},
    {1, 0.2},
    {2, 0.5},
    {3, 0.5},
    {5, 1},
    {10, 2},
    {15, 5},
    {20, 5},
    {25, 5},
    {30, 5},
    {50, 10},
    {75, 25},
    {100, 20}
  };

  private static final double PERCENT = 100;

  /** Room beside the data, as a share of the axis, so that a dot at 0 is whole. */
  private static final double MARGIN = 0.015;

  private ChartStyle() {}

  static JFreeChart chart(String title, String subtitle, XYPlot plot) {
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    JFreeChart chart = new JFreeChart(null, TITLE_FONT, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    // wide on the right, where the last tick label reaches beyond its axis
    chart.setPadding(new RectangleInsets(10, 12, 8, 22));
    chart.addSubtitle(line(title, TITLE_FONT, Palette.TEXT, 2));
    chart.addSubtitle(line(subtitle, LABEL_FONT, Palette.SECONDARY_TEXT, 10));
    return chart;
  }

  static void addLegend(JFreeChart chart, LegendItemCollection items) {
    LegendTitle legend = new LegendTitle(() -> items);
    legend.setItemFont(SMALL_FONT);
    legend.setItemPaint(Palette.TEXT);
    legend.setFrame(BlockBorder.NONE);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setPadding(6, 0, 0, 0);
    chart.addLegend(legend);
  }

  /** An entry of a legend that is text alone. */
  static LegendItem note(String text) {
    return new LegendItem(
        text, null, null, null, new Rectangle2D.Double(), Palette.transparent(Palette.TEXT, 0));
  }

  private static TextTitle line(String text, Font font, Color color, double below) {
    TextTitle line = new TextTitle(text, font);
    line.setPaint(color);
    line.setHorizontalAlignment(HorizontalAlignment.LEFT);
    line.setTextAlignment(HorizontalAlignment.LEFT);
    line.setPadding(0, 0, below, 0);
    return line;
  }

  /** What kind of run the figure shows: the scenario, the histories, the seed. */
  static String subtitle(RunManifest manifest, int page, int pages) {
    String text =
        String.format(
            Locale.ROOT,
            "%s – %,d %s of the model, seed %d",
            manifest.scenario().name(),
            manifest.replicates(),
            manifest.replicates() == 1 ? "history" : "histories",
            manifest.seed());
    return text + ofPages(page, pages);
  }

  /** What a figure compares: both scenarios, the histories, the seed. */
  static String subtitle(ComparisonManifest manifest, int page, int pages) {
    String text =
        String.format(
            Locale.ROOT,
            "A: %s\nB: %s\n%,d histories of each under the same random numbers, seed %d",
            manifest.scenarioA().name(),
            manifest.labelOfB(),
            manifest.replicates(),
            manifest.seed());
    return text + ofPages(page, pages);
  }

  private static String ofPages(int page, int pages) {
    return pages == 1 ? "" : " – page " + page + " of " + pages;
  }

  /** The last month simulated, for example {@code December 2026}. */
  static String horizon(RunManifest manifest) {
    return MONTH.format(manifest.end());
  }

  static String nameOfPage(String name, int page) {
    return page == 1 ? name : name + "-" + page;
  }

  /** A count with groups of three digits, for example {@code 1,104}. */
  static String count(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static double percent(double share) {
    return PERCENT * share;
  }

  /** What a figure's axis is called where each page has a scale of its own. */
  static String axisName(int pages) {
    return pages == 1 ? "axis" : "this page's axis";
  }

  /**
   * An axis of shares in per cent from 0 to a round number that covers the largest share shown. If
   * that is not 100, the label says so.
   */
  static NumberAxis percentAxis(String label, double largestShare) {
    return percentAxis(label, "axis", largestShare);
  }

  /**
   * The same with a name for the axis, in case the label has to say where it ends.
   *
   * @param axisName as {@link #axisName} gives it
   */
  static NumberAxis percentAxis(String label, String axisName, double largestShare) {
    double[] scale = scale(largestShare);
    double end = scale[0];
    NumberAxis axis = axis(-MARGIN * end, (1 + MARGIN) * end, scale[1]);
    String ends = axis.getNumberFormatOverride().format(end);
    axis.setLabel(
        label + (end < PERCENT ? " (%; " + axisName + " ends at " + ends + "%)" : " (%)"));
    style(axis);
    return axis;
  }

  /**
   * An axis of differences between shares, in percentage points, with 0 in the middle, to a round
   * number that covers the largest difference shown.
   */
  static NumberAxis differenceAxis(String label, double largestDifference) {
    double[] scale = scale(largestDifference);
    double end = (1 + MARGIN) * scale[0];
    NumberAxis axis = axis(-end, end, scale[1]);
    axis.setLabel(label + " (percentage points)");
    style(axis);
    return axis;
  }

  private static double[] scale(double largestShare) {
    double[] scale = SCALES[SCALES.length - 1];
    for (int index = SCALES.length - 1; index >= 0; index--) {
      if (SCALES[index][0] >= percent(largestShare)) {
        scale = SCALES[index];
      }
    }
    return scale;
  }

  private static NumberAxis axis(double from, double to, double step) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(from, to);
    axis.setTickUnit(new NumberTickUnit(step));
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setMinusSign('−'); // as in the figures' text
    axis.setNumberFormatOverride(new DecimalFormat("0.##", symbols));
    return axis;
  }

  static void style(ValueAxis axis) {
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setLabelFont(LABEL_FONT);
    axis.setLabelPaint(Palette.TEXT);
    axis.setTickLabelFont(SMALL_FONT);
    axis.setTickLabelPaint(Palette.TEXT);
  }

  /** The text, shortened if it is wider than there is room for. */
  static String fitting(String text, FontMetrics metrics, double width) {
    if (metrics.stringWidth(text) <= width) {
      return text;
    }
    int length = text.length() - 1;
    while (length > 0 && metrics.stringWidth(text.substring(0, length) + "…") > width) {
      length--;
    }
    return text.substring(0, length).stripTrailing() + "…";
  }
}
