package org.alliancesim.report.paper;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliancesim.report.Palette;
import org.alliancesim.report.figure.Chart;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.ui.Layer;
import org.jfree.ui.RectangleInsets;
import org.jfree.ui.TextAnchor;

/**
 * An empty plot with the lines of a page: names on the left, columns of numbers on the right, an
 * axis across. JFreeChart calls the axis down the side the domain, since the plot lies on its side.
 */
final class LinedPlot {

  static final double HALF_LINE = 0.5;
  private static final double HEADING_INDENT = 0.008;

  private LinedPlot() {}

  /**
   * A line: a heading, or a row under one.
   *
   * @param <R> the rows
   * @param text the heading or the row's name
   * @param row what is shown on the line; empty for a heading
   */
  record Line<R>(String text, Optional<R> row) {}

  /**
   * A column of numbers.
   *
   * @param <R> the rows
   * @param heading what they are
   * @param number the text on a row
   */
  record Column<R>(String heading, Function<R, String> number) {}

  /** The lines of a page. */
  static <R> List<Line<R>> lines(
      List<PageBreaks.Part> page, List<String> headings, Rows<R> rows, Function<R, String> name) {
    List<Line<R>> lines = new ArrayList<>();
    for (PageBreaks.Part part : page) {
      String heading = Chart.letter(part.panel()) + " " + headings.get(part.panel());
      lines.add(
          new Line<>(part.from() == 0 ? heading : heading + " (continued)", Optional.empty()));
      rows.of(part.panel()).subList(part.from(), part.to()).stream()
          .map(row -> new Line<>(name.apply(row), Optional.of(row)))
          .forEach(lines::add);
    }
    return lines;
  }

  /** The rows of a panel. */
  interface Rows<R> {
    List<R> of(int panel);
  }

  /** Makes the plot, with the columns from left to right. */
  static <R> XYPlot of(List<Line<R>> lines, ValueAxis across, List<Column<R>> columns) {
    XYPlot plot = new XYPlot();
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setDomainAxis(0, axis(lines, line -> line.row().isPresent() ? line.text() : ""));
    for (int index = 0; index < columns.size(); index++) {
      Column<R> column = columns.get(index);
      SymbolAxis numbers =
          axis(lines, line -> line.row().map(column.number()).orElse(column.heading()));
      plot.setDomainAxis(index + 1, numbers);
      plot.setDomainAxisLocation(index + 1, AxisLocation.BOTTOM_OR_RIGHT);
    }
    plot.setRangeAxis(across);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(Inks.HAIRLINE);
    plot.setRangeZeroBaselineVisible(false);
    addHeadings(plot, lines, across);
    return plot;
  }

  private static <R> SymbolAxis axis(List<Line<R>> lines, Function<Line<R>, String> text) {
    String[] symbols = lines.stream().map(text).toArray(String[]::new);
    SymbolAxis axis = new SymbolAxis(null, symbols);
    axis.setInverted(true);
    style(axis);
    axis.setRange(-HALF_LINE, symbols.length - HALF_LINE);
    return axis;
  }

  static void style(SymbolAxis axis) {
    axis.setGridBandsVisible(false);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setTickLabelFont(Text.SMALL);
    axis.setTickLabelPaint(Palette.TEXT);
  }

  private static <R> void addHeadings(XYPlot plot, List<Line<R>> lines, ValueAxis across) {
    double start = across.getLowerBound() + HEADING_INDENT * across.getRange().getLength();
    for (int index = 0; index < lines.size(); index++) {
      if (lines.get(index).row().isEmpty()) {
        IntervalMarker strip = new IntervalMarker(index - HALF_LINE, index + HALF_LINE);
        strip.setPaint(Palette.HEADING_STRIP);
        strip.setAlpha(1);
        strip.setOutlinePaint(null);
        plot.addDomainMarker(strip, Layer.BACKGROUND);
        plot.addAnnotation(text(lines.get(index).text(), index, start, Text.HEADING));
      }
    }
  }

  private static XYTextAnnotation text(String text, double line, double start, Font font) {
    XYTextAnnotation heading = new XYTextAnnotation(text, line, start);
    heading.setFont(font);
    heading.setPaint(Palette.TEXT);
    heading.setTextAnchor(TextAnchor.CENTER_LEFT);
    return heading;
  }

  /** A plot and nothing else. */
  static JFreeChart bare(XYPlot plot) {
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    JFreeChart chart = new JFreeChart(null, Text.TITLE, plot, false);
    chart.setBackgroundPaint(null); // what reaches beyond the area of a neighbour stays
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    return chart;
  }
}
