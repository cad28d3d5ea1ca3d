package org.alliancesim.report;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** The cells of a matrix of objections, each a shade with two lines of text. */
final class ObjectionCells extends AbstractXYAnnotation {

  private static final long serialVersionUID = 1L;

  private static final double HALF_CELL = 0.5;
  private static final double GAP = 1;
  private static final double TEXT_MARGIN = 3;

  /** Above it white letters are easier to read than black ones. */
  private static final double DARK = 0.6;

  private final transient List<Cell> cells;

  /**
   * A cell.
   *
   * @param line the candidate's line, from 0 at the top
   * @param column the member's column, from 0
   * @param share of the member's votes, 0 to 1
   * @param first the upper line of text
   * @param second the lower line; may be empty
   */
  record Cell(int line, int column, double share, String first, String second) {}

  ObjectionCells(List<Cell> cells) {
    this.cells = List.copyOf(cells);
  }

  List<Cell> cells() {
    return cells;
  }

  @Override
  public void draw(
      Graphics2D graphics,
      XYPlot plot,
      Rectangle2D dataArea,
      ValueAxis lines,
      ValueAxis columns,
      int rendererIndex,
      PlotRenderingInfo info) {
    graphics.setFont(ChartStyle.SMALL_FONT);
    FontMetrics metrics = graphics.getFontMetrics();
    for (Cell cell : cells) {
      double left =
          columns.valueToJava2D(cell.column() - HALF_CELL, dataArea, plot.getRangeAxisEdge());
      double right =
          columns.valueToJava2D(cell.column() + HALF_CELL, dataArea, plot.getRangeAxisEdge());
      double top = lines.valueToJava2D(cell.line() - HALF_CELL, dataArea, plot.getDomainAxisEdge());
      double bottom =
          lines.valueToJava2D(cell.line() + HALF_CELL, dataArea, plot.getDomainAxisEdge());
      Rectangle2D area =
          new Rectangle2D.Double(
              left + GAP, top + GAP, right - left - 2 * GAP, bottom - top - 2 * GAP);
      graphics.setColor(Palette.ofObjections(cell.share()));
      graphics.fill(area);
      graphics.setColor(Palette.GRID);
      graphics.setStroke(ChartStyle.HAIRLINE);
      graphics.draw(area);
      graphics.setColor(textColor(cell));
      double middle = area.getCenterY();
      if (cell.second().isEmpty()) {
        double baseline = middle + (metrics.getAscent() - metrics.getDescent()) / 2.0;
        write(graphics, cell.first(), area, baseline);
      } else {
        write(graphics, cell.first(), area, middle - metrics.getDescent() / 2.0);
        write(graphics, cell.second(), area, middle + metrics.getAscent() - 1);
      }
    }
  }

  /** A vote without objections is there, but does not ask to be read. */
  private static Color textColor(Cell cell) {
    if (cell.share() == 0) {
      return Palette.SECONDARY_TEXT;
    }
    return cell.share() > DARK ? Color.WHITE : Palette.TEXT;
  }

  private static void write(Graphics2D graphics, String text, Rectangle2D area, double baseline) {
    FontMetrics metrics = graphics.getFontMetrics();
    String fitting = ChartStyle.fitting(text, metrics, area.getWidth() - 2 * TEXT_MARGIN);
    double left = area.getCenterX() - metrics.stringWidth(fitting) / 2.0;
    graphics.drawString(fitting, (float) left, (float) baseline);
  }
}
