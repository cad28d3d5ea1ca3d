package org.alliancesim.report;

import java.util.List;
import java.util.function.Function;
import org.alliancesim.results.StatusRow;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.ui.Layer;
import org.jfree.ui.TextAnchor;

/**
 * An empty plot with the lines of a page: names on the left, columns of numbers on the right,
 * shares across. JFreeChart calls the axis down the side the domain, since the plot lies on its
 * side.
 */
final class RowPlot {

  private static final double HALF_LINE = 0.5;
  private static final double HEADING_INDENT = 0.008;

  private RowPlot() {}

  /**
   * A column of numbers.
   *
   * @param <R> the rows
   * @param heading what they are
   * @param number the text on a row
   */
  record Column<R>(String heading, Function<R, String> number) {}

  /** Makes the plot, with the columns from left to right. */
  static <R extends StatusRow> XYPlot of(
      RowPage<R> page, NumberAxis shares, List<Column<R>> columns) {
    XYPlot plot = new XYPlot();
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setDomainAxis(0, axis(page, line -> line.row().isPresent() ? line.text() : ""));
    for (int index = 0; index < columns.size(); index++) {
      Column<R> column = columns.get(index);
      SymbolAxis numbers =
          axis(page, line -> line.row().map(column.number()).orElse(column.heading()));
      plot.setDomainAxis(index + 1, numbers);
      plot.setDomainAxisLocation(index + 1, AxisLocation.BOTTOM_OR_RIGHT);
    }
    plot.setRangeAxis(shares);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(ChartStyle.HAIRLINE);
    plot.setRangeZeroBaselineVisible(false);
    addHeadings(plot, page, shares);
    return plot;
  }

  private static double headingStart(NumberAxis shares) {
    return shares.getLowerBound() + HEADING_INDENT * shares.getRange().getLength();
  }

  private static <R extends StatusRow> SymbolAxis axis(
      RowPage<R> page, Function<RowPage.Line<R>, String> text) {
    String[] symbols = page.lines().stream().map(text).toArray(String[]::new);
    SymbolAxis axis = new SymbolAxis(null, symbols);
    axis.setGridBandsVisible(false);
    axis.setInverted(true);
    ChartStyle.style(axis);
    axis.setRange(-HALF_LINE, symbols.length - HALF_LINE);
    return axis;
  }

  private static void addHeadings(XYPlot plot, RowPage<?> page, NumberAxis shares) {
    for (int index = 0; index < page.lines().size(); index++) {
      RowPage.Line<?> line = page.lines().get(index);
      if (line.row().isEmpty()) {
        IntervalMarker strip = new IntervalMarker(index - HALF_LINE, index + HALF_LINE);
        strip.setPaint(Palette.HEADING_STRIP);
        strip.setAlpha(1);
        strip.setOutlinePaint(null);
        plot.addDomainMarker(strip, Layer.BACKGROUND);
        XYTextAnnotation heading = new XYTextAnnotation(line.text(), index, headingStart(shares));
        heading.setFont(ChartStyle.HEADING_FONT);
        heading.setPaint(Palette.TEXT);
        heading.setTextAnchor(TextAnchor.CENTER_LEFT);
        plot.addAnnotation(heading);
      }
    }
  }
}
