package org.alliancesim.report;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * The names of curves, each beside the end of its own: no reader need match colours with a legend.
 * Where curves end close to each other the names are spread and lines lead to them.
 */
final class EndLabels extends AbstractXYAnnotation {

  private static final long serialVersionUID = 1L;

  private static final double LEADER = 16;
  private static final double GAP = 4;

  private final double end;
  private final transient List<Label> labels;

  /**
   * A curve's name.
   *
   * @param value where the curve ends
   * @param first the upper line of text
   * @param second the lower line
   * @param color the curve's colour
   */
  record Label(double value, String first, String second, Color color) {}

  /**
   * Names for curves.
   *
   * @param end where they end, in the unit of the domain axis
   */
  EndLabels(double end, List<Label> labels) {
    this.end = end;
    this.labels =
        labels.stream().sorted(Comparator.comparingDouble(Label::value).reversed()).toList();
  }

  @Override
  public void draw(
      Graphics2D graphics,
      XYPlot plot,
      Rectangle2D dataArea,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      int rendererIndex,
      PlotRenderingInfo info) {
    double x = domainAxis.valueToJava2D(end, dataArea, plot.getDomainAxisEdge());
    double[] anchors =
        labels.stream()
            .mapToDouble(
                label -> rangeAxis.valueToJava2D(label.value(), dataArea, plot.getRangeAxisEdge()))
            .toArray();
    graphics.setColor(Color.WHITE);
    graphics.fill(beyond(x, dataArea));
    graphics.setFont(ChartStyle.SMALL_FONT);
    FontMetrics metrics = graphics.getFontMetrics();
    double height = 2.0 * metrics.getHeight() + GAP;
    double[] centres = spread(anchors, height, dataArea.getMinY(), dataArea.getMaxY());
    for (int index = 0; index < centres.length; index++) {
      Label label = labels.get(index);
      graphics.setColor(label.color());
      graphics.setStroke(ChartStyle.HAIRLINE);
      graphics.draw(new Line2D.Double(x + GAP / 2, anchors[index], x + LEADER, centres[index]));
      double left = x + LEADER + GAP;
      double baseline = centres[index] - GAP / 4;
      double width = dataArea.getMaxX() - left;
      graphics.setColor(Palette.TEXT);
      graphics.drawString(
          ChartStyle.fitting(label.first(), metrics, width), (float) left, (float) baseline);
      graphics.setColor(Palette.SECONDARY_TEXT);
      graphics.drawString(
          ChartStyle.fitting(label.second(), metrics, width),
          (float) left,
          (float) (baseline + metrics.getHeight()));
    }
  }

  /** Where the names stand: grid lines would run through them. */
  private static Rectangle2D beyond(double x, Rectangle2D dataArea) {
    double left = x + 1;
    return new Rectangle2D.Double(
        left, dataArea.getMinY(), dataArea.getMaxX() - left, dataArea.getHeight());
  }

  /**
   * Moves positions, given from top to bottom, apart to at least a distance, and into a range as
   * far as they fit, keeping their order.
   */
  static double[] spread(double[] positions, double distance, double low, double high) {
    double[] moved = positions.clone();
    double least = low + distance / 2;
    for (int index = 0; index < moved.length; index++) {
      moved[index] = Math.max(moved[index], least);
      least = moved[index] + distance;
    }
    double most = high - distance / 2;
    for (int index = moved.length - 1; index >= 0; index--) {
      moved[index] = Math.min(moved[index], most);
      most = moved[index] - distance;
    }
    return moved;
  }
}
