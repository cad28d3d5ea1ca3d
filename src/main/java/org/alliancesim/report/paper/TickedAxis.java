package org.alliancesim.report.paper;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.alliancesim.report.Palette;
import org.alliancesim.report.figure.Axis;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.TextAnchor;

/** An axis whose ticks were decided with the figure. */
final class TickedAxis extends NumberAxis {

  private static final long serialVersionUID = 1L;

  /** Room beside the data, as a share of the axis, so that a dot at 0 is whole. */
  private static final double MARGIN = 0.015;

  private final double from;
  private final double to;
  private final transient List<Axis.Tick> ticks;

  private TickedAxis(double from, double to, List<Axis.Tick> ticks, double margin) {
    this.from = from;
    this.to = to;
    this.ticks = ticks;
    double room = margin * (to - from);
    setRange(from - room, to + room);
    setAxisLineVisible(false);
    setTickMarksVisible(false);
    setLabelFont(Text.LABEL);
    setLabelPaint(Palette.TEXT);
    setTickLabelFont(Text.SMALL);
    setTickLabelPaint(Palette.TEXT);
  }

  /** Of shares or differences. */
  static TickedAxis of(Axis axis) {
    return of(axis, MARGIN);
  }

  /**
   * Of shares or differences.
   *
   * @param margin the room at both ends, as a share of the axis
   */
  static TickedAxis of(Axis axis, double margin) {
    TickedAxis ticked = new TickedAxis(axis.from(), axis.to(), axis.ticks(), margin);
    ticked.setLabel(axis.label());
    return ticked;
  }

  /** From 0 to 1. */
  static TickedAxis along(List<Axis.Tick> ticks) {
    return new TickedAxis(0, 1, ticks, MARGIN);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    TextAnchor anchor =
        RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    return ticks.stream()
        .map(
            tick ->
                new NumberTick(
                    from + tick.along() * (to - from),
                    tick.label(),
                    anchor,
                    TextAnchor.CENTER,
                    0.0))
        .toList();
  }
}
