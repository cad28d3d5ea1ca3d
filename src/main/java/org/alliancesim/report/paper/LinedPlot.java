package org.alliancesim.report.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliancesim.report.Palette;
import org.alliancesim.report.figure.Chart;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.ui.RectangleInsets;

/**
 * An empty plot with the lines of a page: names on the left, columns of numbers on the right, an
 * axis across. JFreeChart calls the axis down the side the domain, since the plot lies on its side.
 */
final class LinedPlot {

  static final double HALF_LINE = 0.5;
  private static final double INDENT = 4;

  /** From the middle of a capital letter to its foot, in sizes of the font. */
  private static final double HALF_CAPITAL = 0.36;

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

  /**
   * Draws a plot with its lines. Headings stand on strips above all else; where one is too long for
   * the plot they all begin at the left, above the names.
   *
   * @return where the data of the plot is
   */
  static <R> Rectangle2D draw(
      Graphics2D graphics, XYPlot plot, List<Line<R>> lines, Rectangle2D area) {
    ChartRenderingInfo info = new ChartRenderingInfo();
    bare(plot).draw(graphics, area, info);
    Rectangle2D data = info.getPlotInfo().getDataArea();
    boolean inside =
        lines.stream()
            .filter(line -> line.row().isEmpty())
            .allMatch(
                line -> Text.width(line.text(), Text.HEADING) <= data.getWidth() - 2 * INDENT);
    double left = inside ? data.getX() : area.getX();
    double height = data.getHeight() / lines.size();
    for (int index = 0; index < lines.size(); index++) {
      if (lines.get(index).row().isEmpty()) {
        double top = data.getY() + index * height;
        Rectangle2D strip = new Rectangle2D.Double(left, top, data.getMaxX() - left, height);
        graphics.setColor(Palette.HEADING_STRIP);
        graphics.fill(strip);
        Text.draw(
            graphics,
            Text.fitting(lines.get(index).text(), Text.HEADING, strip.getWidth() - 2 * INDENT),
            Text.HEADING,
            Palette.TEXT,
            left + INDENT,
            strip.getCenterY() + Text.HEADING.getSize2D() * HALF_CAPITAL);
      }
    }
    return data;
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
