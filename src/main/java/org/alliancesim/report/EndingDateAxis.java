package org.alliancesim.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTick;
import org.jfree.ui.RectangleEdge;

/** A date axis without ticks after a given time, where labels stand instead of data. */
final class EndingDateAxis extends DateAxis {

  private static final long serialVersionUID = 1L;

  private final double end;

  EndingDateAxis(double end) {
    super(null, TimeZone.getTimeZone("UTC"), Locale.ROOT);
    this.end = end;
  }

  @Override
  public List<?> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    List<?> ticks = super.refreshTicks(graphics, state, dataArea, edge);
    return ticks.stream().filter(tick -> ((DateTick) tick).getValue() <= end).toList();
  }
}
