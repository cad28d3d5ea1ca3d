package org.alliancesim.report.rendering;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.alliancesim.report.StatusHistory;
import org.alliancesim.report.figure.StripFigure;
import org.alliancesim.report.paper.Plots;
import org.alliancesim.report.paper.StripBlock;
import org.alliancesim.report.paper.StripLegend;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.OutputException;

/**
 * Who held what, month by month, laid out in an area: the same drawing on the screen and in files.
 *
 * @param history what is drawn
 * @param area where it is drawn, the legend below the lines
 */
public record StatusStrips(StatusHistory history, Rectangle2D area) {

  private static final double LOWEST = 9;
  private static final double HIGHEST = 20;

  /** Below which the years and the legend would have no room. */
  private double line() {
    int rows = Math.max(1, history.rows().size());
    StripBlock least = new StripBlock(history, 0);
    double room =
        area.getHeight()
            - least.height(area.getWidth())
            - new StripLegend(history).height(area.getWidth());
    return Math.max(LOWEST, Math.min(HIGHEST, room / rows));
  }

  private StripBlock block() {
    return new StripBlock(history, line());
  }

  /** How high the area must be for all lines to be read. */
  public double least() {
    return new StripBlock(history, LOWEST).height(area.getWidth())
        + new StripLegend(history).height(area.getWidth());
  }

  /** Draws lines, years and legend. */
  public void draw(Graphics2D graphics) {
    StripBlock block = block();
    block.draw(graphics, area);
    double height = block.height(area.getWidth());
    new StripLegend(history)
        .draw(
            graphics,
            new Rectangle2D.Double(
                area.getX(), area.getY() + height, area.getWidth(), area.getHeight() - height));
  }

  /** Where a month lies. */
  public Rectangle2D column(int month) {
    return block().column(area, month);
  }

  /** What is coloured of a row in a month. */
  public Rectangle2D cell(int row, int month) {
    return block().cell(area, row, month);
  }

  /** The month at a place; empty beside them. */
  public OptionalInt monthAt(double x) {
    return block().monthAt(area, x);
  }

  /** The row at a place; empty beside them. */
  public OptionalInt rowAt(double y) {
    return block().rowAt(area, y);
  }

  /**
   * Writes it as a figure for print.
   *
   * @param origin which history it is, in lines
   * @param file its name ends in {@code .png}, {@code .svg} or {@code .pdf}
   * @throws OutputException if it cannot be written, or the machine has no fonts
   */
  public static void write(StatusHistory history, List<String> origin, Path file) {
    FigureOptions titled = new FigureOptions(List.of(), List.of(), FigureOptions.PAGE, true);
    Plots.write(StripFigure.of(history, origin), titled, file);
  }
}
