package org.alliancesim.report.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.institution.Stage;
import org.alliancesim.report.Palette;
import org.alliancesim.report.figure.Amount;
import org.alliancesim.report.figure.Ink;
import org.alliancesim.report.figure.RowChart;
import org.alliancesim.report.figure.RowChart.Bar;
import org.alliancesim.report.figure.RowChart.Dot;
import org.alliancesim.report.figure.RowChart.Look;
import org.alliancesim.report.figure.RowChart.Room;
import org.alliancesim.report.figure.RowChart.Row;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.ui.Layer;

/**
 * A page of a {@link RowChart}.
 *
 * @param chart all of it
 * @param page what is on this page
 * @param print how wide it is
 */
record RowBlock(RowChart chart, List<PageBreaks.Part> page, Print print) implements Block {

  private static final double LINE = 16;

  /** With two strips. */
  private static final double HIGH_LINE = 26;

  /** As many as fit beside titles, axis and legend on a printed page. */
  private static final int MOST_LINES = 54;

  private static final int MOST_HIGH_LINES = 34;

  /** For the ticks of the axis. */
  private static final double AXIS = 26;

  private static final int LONGEST_NAME = 34;
  private static final int LONGEST_NAME_IN_A_COLUMN = 17;

  /** Between two strips of a line, and around them. */
  private static final double HALF_BAR = 0.4;

  /** Room at both ends of the axis, as a share of it, so that a dot at 0 is whole. */
  private static final double MARGIN = 0.015;

  private static final double NARROW_MARGIN = 0.035;
  private static final double GAP = 0.06;
  private static final double SIDE = 0.22;
  private static final Shape DOT = new Ellipse2D.Double(-3.5, -3.5, 7, 7);

  static List<RowBlock> pages(RowChart chart, Print print) {
    int most = isHigh(chart) ? MOST_HIGH_LINES : MOST_LINES;
    List<Integer> sizes = chart.panels().stream().map(panel -> panel.rows().size()).toList();
    return PageBreaks.of(sizes, most).stream()
        .map(page -> new RowBlock(chart, page, print))
        .toList();
  }

  private static boolean isHigh(RowChart chart) {
    return chart.panels().stream()
        .flatMap(panel -> panel.rows().stream())
        .anyMatch(row -> row.strips().size() > 1);
  }

  private List<LinedPlot.Line<Row>> lines() {
    int longest = print.isNarrow() ? LONGEST_NAME_IN_A_COLUMN : LONGEST_NAME;
    return LinedPlot.lines(
        page,
        chart.headings(),
        panel -> chart.panels().get(panel).rows(),
        row -> shortened(row.name(), longest));
  }

  static String shortened(String name, int longest) {
    return name.length() <= longest ? name : name.substring(0, longest - 1).stripTrailing() + "…";
  }

  @Override
  public double height(double width) {
    int count = page.stream().mapToInt(PageBreaks.Part::lines).sum();
    return AXIS + belowAxis(width) + count * (isHigh(chart) ? HIGH_LINE : LINE);
  }

  private List<String> label(double width) {
    return Text.wrapped(chart.axis().label(), Text.LABEL, width);
  }

  private double belowAxis(double width) {
    return label(width).size() * Text.lineHeight(Text.LABEL);
  }

  @Override
  public void draw(Graphics2D graphics, Rectangle2D area) {
    double below = belowAxis(area.getWidth());
    List<LinedPlot.Line<Row>> lines = lines();
    Rectangle2D data =
        LinedPlot.draw(
            graphics,
            plot(lines),
            lines,
            new Rectangle2D.Double(
                area.getX(), area.getY(), area.getWidth(), area.getHeight() - below));
    double baseline = area.getMaxY() - below + Text.LABEL.getSize2D();
    for (String line : label(area.getWidth())) {
      double width = Text.width(line, Text.LABEL);
      double left = Math.min(data.getCenterX() - width / 2, area.getMaxX() - width);
      Text.draw(graphics, line, Text.LABEL, Palette.TEXT, Math.max(area.getX(), left), baseline);
      baseline += Text.lineHeight(Text.LABEL);
    }
  }

  private XYPlot plot(List<LinedPlot.Line<Row>> lines) {
    TickedAxis across = TickedAxis.of(chart.axis(), print.isNarrow() ? NARROW_MARGIN : MARGIN);
    across.setLabel(null);
    XYPlot plot = LinedPlot.of(lines, across, columns());
    if (chart.axis().from() < 0) {
      plot.addRangeMarker(
          new ValueMarker(0, Palette.SECONDARY_TEXT, Inks.HAIRLINE), Layer.BACKGROUND);
    }
    if (chart.marks().anyMatch(mark -> mark instanceof Bar)) {
      addBars(plot, lines);
    } else {
      addDots(plot, lines);
    }
    return plot;
  }

  private List<LinedPlot.Column<Row>> columns() {
    Room room = print.isNarrow() ? Room.COLUMN : Room.PAGE;
    List<LinedPlot.Column<Row>> columns = new ArrayList<>();
    for (int index = 0; index < chart.columns().size(); index++) {
      int column = index;
      if (chart.columns().get(index).printed().compareTo(room) <= 0) {
        columns.add(
            new LinedPlot.Column<>(
                chart.columns().get(index).heading(), row -> text(row.numbers().get(column))));
      }
    }
    return columns;
  }

  private static String text(Amount amount) {
    return amount.interval().isEmpty()
        ? amount.text()
        : amount.text() + " [" + amount.interval() + "]";
  }

  private void addBars(XYPlot plot, List<LinedPlot.Line<Row>> lines) {
    Map<Stage, XYIntervalSeries> series = new EnumMap<>(Stage.class);
    XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
    XYBarRenderer renderer = new XYBarRenderer();
    for (Stage stage : Stage.values()) {
      if (stage != Stage.NOT_SOUGHT) {
        renderer.setSeriesPaint(series.size(), Inks.color(Ink.of(stage)));
        XYIntervalSeries parts = new XYIntervalSeries(stage.key());
        series.put(stage, parts);
        dataset.addSeries(parts);
      }
    }
    for (int index = 0; index < lines.size(); index++) {
      int line = index;
      lines.get(index).row().ifPresent(row -> addBars(series, row, line));
    }
    renderer.setUseYInterval(true);
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    plot.setDataset(dataset);
    plot.setRenderer(renderer);
  }

  private static void addBars(Map<Stage, XYIntervalSeries> series, Row row, int line) {
    int bars = row.strips().size();
    double height = (2 * HALF_BAR - (bars - 1) * GAP) / bars;
    for (int bar = 0; bar < bars; bar++) {
      double top = line - HALF_BAR + bar * (height + GAP);
      double from = 0;
      for (RowChart.Part part : ((Bar) row.strips().get(bar).mark()).parts()) {
        double to = from + part.share();
        series
            .getOrDefault(part.stage(), new XYIntervalSeries(""))
            .add(top + height / 2, top, top + height, to, from, to);
        from = to;
      }
    }
  }

  /** What lies below comes first. */
  private void addDots(XYPlot plot, List<LinedPlot.Line<Row>> lines) {
    Layers layers = new Layers();
    for (int index = 0; index < lines.size(); index++) {
      int line = index;
      lines.get(index).row().ifPresent(row -> layers.add(row, line));
    }
    add(plot, 0, layers.bands, ranges(Inks.color(Ink.BAND), Inks.BAND));
    add(plot, 1, layers.faint, ranges(Inks.color(Ink.FAINT), Inks.FAINT));
    add(plot, 2, layers.intervalsOfA, ranges(Inks.color(Ink.SIDE_A), Inks.INTERVAL));
    add(plot, 3, layers.intervals, ranges(Inks.color(Ink.INTERVAL), Inks.INTERVAL));
    add(plot, 4, layers.plain, dots(Palette.ESTIMATE, Palette.ESTIMATE));
    add(plot, 5, layers.plainOfA, dots(Inks.color(Ink.SIDE_A), Inks.color(Ink.SIDE_A)));
    add(plot, 6, layers.hollow, dots(Color.WHITE, Palette.ESTIMATE));
    add(plot, 7, layers.vague, dots(Color.WHITE, Inks.color(Ink.FAINT)));
  }

  private static final class Layers {
    final XYIntervalSeries bands = new XYIntervalSeries("bands");
    final XYIntervalSeries faint = new XYIntervalSeries("faint intervals");
    final XYIntervalSeries intervals = new XYIntervalSeries("intervals");
    final XYIntervalSeries intervalsOfA = new XYIntervalSeries("intervals of A");
    final XYIntervalSeries plain = new XYIntervalSeries("estimates");
    final XYIntervalSeries plainOfA = new XYIntervalSeries("estimates of A");
    final XYIntervalSeries hollow = new XYIntervalSeries("hollow estimates");
    final XYIntervalSeries vague = new XYIntervalSeries("vague estimates");

    void add(Row row, int line) {
      for (RowChart.Strip strip : row.strips()) {
        double y = line + (row.strips().size() == 1 ? 0 : strip.side().equals("A") ? -SIDE : SIDE);
        Dot dot = (Dot) strip.mark();
        boolean ofA = strip.side().equals("A");
        dot.band().ifPresent(band -> add(bands, y, dot.value(), band.low(), band.high()));
        XYIntervalSeries interval =
            dot.look() == Look.VAGUE ? faint : ofA ? intervalsOfA : intervals;
        add(interval, y, dot.value(), dot.interval().low(), dot.interval().high());
        XYIntervalSeries estimates =
            switch (dot.look()) {
              case PLAIN -> ofA ? plainOfA : plain;
              case HOLLOW -> hollow;
              case VAGUE -> vague;
            };
        add(estimates, y, dot.value(), dot.value(), dot.value());
      }
    }

    private static void add(
        XYIntervalSeries series, double line, double value, double low, double high) {
      series.add(line, line, line, value, low, high);
    }
  }

  private static void add(
      XYPlot plot, int layer, XYIntervalSeries series, XYLineAndShapeRenderer renderer) {
    XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
    dataset.addSeries(series);
    plot.setDataset(layer, dataset);
    plot.setRenderer(layer, renderer);
  }

  private static XYErrorRenderer ranges(Color color, Stroke stroke) {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setCapLength(0);
    renderer.setErrorPaint(color);
    renderer.setErrorStroke(stroke);
    renderer.setBaseShapesVisible(false);
    return renderer;
  }

  /** Dots with a rim; {@code inside} white makes them hollow. */
  private static XYErrorRenderer dots(Color inside, Color rim) {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setDrawYError(false);
    renderer.setSeriesShape(0, DOT);
    renderer.setUseFillPaint(true);
    renderer.setSeriesFillPaint(0, inside);
    renderer.setSeriesPaint(0, rim);
    renderer.setSeriesOutlineStroke(0, new BasicStroke(1.3f));
    return renderer;
  }
}
