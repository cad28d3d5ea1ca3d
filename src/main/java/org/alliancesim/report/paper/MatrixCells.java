package org.alliancesim.report.paper;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.alliancesim.report.Palette;
import org.alliancesim.report.figure.Ink;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** The cells of a matrix of objections, each a shade with up to two lines of text. */
final class MatrixCells extends AbstractXYAnnotation {

  private static final long serialVersionUID = 1L;

  private static final double HALF_CELL = 0.5;
  private static final double GAP = 1;
  private static final double TEXT_MARGIN = 2;

  /** Above it white letters are easier to read than black ones. */
  private static final double DARK = 0.6;

  private final transient List<Cell> cells;

  /**
   * A cell.
   *
   * @param line the candidate's line, from 0 at the top
   * @param column the member's column, from 0
   * @param ink its shade
   * @param first the upper line of text
   * @param second the lower line; may be empty
   */
  record Cell(int line, int column, Ink ink, String first, String second) {}

  MatrixCells(List<Cell> cells) {
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
      graphics.setColor(Inks.color(cell.ink()));
      graphics.fill(area);
      graphics.setColor(Palette.GRID);
      graphics.setStroke(Inks.HAIRLINE);
      graphics.draw(area);
      double half = Text.SMALL.getSize2D() * 0.36;
      if (cell.second().isEmpty()) {
        write(graphics, cell, cell.first(), area, area.getCenterY() + half);
      } else {
        write(graphics, cell, cell.first(), area, area.getCenterY() - 2);
        write(graphics, cell, cell.second(), area, area.getCenterY() + 2 * half + 3);
      }
    }
  }

  /** A vote without objections is there, but does not ask to be read. */
  private static Color textColor(Cell cell) {
    if (cell.ink() == Ink.SHADE_0 || cell.ink() == Ink.FEW) {
      return Palette.SECONDARY_TEXT;
    }
    return Inks.share(cell.ink()) > DARK ? Color.WHITE : Palette.TEXT;
  }

  private static void write(
      Graphics2D graphics, Cell cell, String text, Rectangle2D area, double baseline) {
    Font font = Text.SMALL;
    double room = area.getWidth() - 2 * TEXT_MARGIN;
    double width = Text.width(text, font);
    if (width > room) {
      // a little smaller before anything is cut
      font = font.deriveFont((float) Math.max(8, font.getSize2D() * room / width));
    }
    String fitting = Text.fitting(text, font, room);
    double left = area.getCenterX() - Text.width(fitting, font) / 2;
    Text.draw(graphics, fitting, font, textColor(cell), left, baseline);
  }
}
