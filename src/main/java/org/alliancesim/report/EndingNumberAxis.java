package org.alliancesim.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisLabelLocation;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.ui.RectangleEdge;

/** A number axis without ticks after a given value, where labels stand instead of data. */
final class EndingNumberAxis extends NumberAxis {

  private static final long serialVersionUID = 1L;

  private final double end;

  EndingNumberAxis(String label, double end) {
    super(label);
    this.end = end;
    // in the middle it would stand below the labels
    setLabelLocation(AxisLabelLocation.LOW_END);
  }

  @Override
  public List<?> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    List<?> ticks = super.refreshTicks(graphics, state, dataArea, edge);
    return ticks.stream().filter(tick -> ((NumberTick) tick).getValue() <= end).toList();
  }
}
