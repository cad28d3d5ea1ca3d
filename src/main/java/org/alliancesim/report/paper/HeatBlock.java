package org.alliancesim.report.paper;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.report.Palette;
import org.alliancesim.report.figure.Chart;
import org.alliancesim.report.figure.HeatChart;
import org.alliancesim.report.figure.HeatChart.Cell;
import org.alliancesim.report.figure.HeatChart.Panel;

/**
 * A page of a {@link HeatChart}: its panels side by side.
 *
 * @param chart all of it
 * @param first the number of the first panel on this page
 * @param panels those on this page
 * @param print how wide it is
 */
record HeatBlock(HeatChart chart, int first, List<Panel> panels, Print print) implements Block {

  private static final int MOST_BESIDE = 3;
  private static final double MOST_HEIGHT = 900;
  private static final double NARROWEST_CELL = 46;
  private static final double WIDEST_CELL = 90;
  private static final double CELL = 34;
  private static final double WIDEST_LEVELS = 110;
  private static final double AFTER_LEVEL = 6;
  private static final double GAP = 18;
  private static final double BELOW = 12;
  private static final double FOOT = 18;
  private static final double LABEL = 20;

  /** Above it white letters are easier to read than black ones. */
  private static final int DARK = 3;

  static List<HeatBlock> pages(HeatChart chart, Print print) {
    HeatBlock all = new HeatBlock(chart, 0, chart.panels(), print);
    int rows = Math.max(1, (int) (MOST_HEIGHT / (all.panelHeight() + BELOW)));
    int most = rows * all.beside(print.units());
    List<HeatBlock> pages = new ArrayList<>();
    for (int from = 0; from == 0 || from < chart.panels().size(); from += most) {
      int to = Math.min(from + most, chart.panels().size());
      pages.add(new HeatBlock(chart, from, chart.panels().subList(from, to), print));
    }
    return pages;
  }

  private int beside(double width) {
    double narrowest = levelsWidth() + chart.columns().levels().size() * NARROWEST_CELL + GAP;
    int fitting = (int) ((width + GAP) / narrowest);
    return Math.max(1, Math.min(Math.min(MOST_BESIDE, fitting), chart.panels().size()));
  }

  /** Room for the levels at the left of a panel. */
  private double levelsWidth() {
    double widest =
        chart.rows().levels().stream()
            .mapToDouble(level -> Text.width(level, Text.SMALL))
            .max()
            .orElse(0);
    return Math.min(WIDEST_LEVELS, widest) + AFTER_LEVEL;
  }

  private double headingHeight() {
    boolean more = panels.stream().anyMatch(panel -> !panel.below().isEmpty());
    return Text.lineHeight(Text.HEADING) + (more ? Text.lineHeight(Text.SMALL) : 0);
  }

  private double panelHeight() {
    return headingHeight() + chart.rows().levels().size() * CELL + FOOT;
  }

  private int lines(double width) {
    int beside = beside(width);
    return (panels.size() + beside - 1) / beside;
  }

  @Override
  public double height(double width) {
    return LABEL + lines(width) * (panelHeight() + BELOW) - BELOW + LABEL;
  }

  @Override
  public void draw(Graphics2D graphics, Rectangle2D area) {
    int beside = beside(area.getWidth());
    double width =
        Math.min(
            (area.getWidth() - (beside - 1) * GAP) / beside,
            levelsWidth() + chart.columns().levels().size() * WIDEST_CELL);
    Text.draw(
        graphics,
        "up: " + chart.rows().label(),
        Text.LABEL,
        Palette.TEXT,
        area.getX(),
        area.getY() + Text.LABEL.getSize2D());
    for (int index = 0; index < panels.size(); index++) {
      double left = area.getX() + index % beside * (width + GAP);
      int row = index / beside;
      double top = area.getY() + LABEL + row * (panelHeight() + BELOW);
      draw(graphics, index, new Rectangle2D.Double(left, top, width, panelHeight()));
    }
    Text.draw(
        graphics,
        "across: " + chart.columns().label(),
        Text.LABEL,
        Palette.TEXT,
        area.getX(),
        area.getMaxY() - 4);
  }

  private void draw(Graphics2D graphics, int index, Rectangle2D area) {
    Panel panel = panels.get(index);
    String heading = Chart.letter(first + index) + " " + panel.heading();
    Text.draw(
        graphics,
        Text.fitting(heading, Text.HEADING, area.getWidth()),
        Text.HEADING,
        Palette.TEXT,
        area.getX(),
        area.getY() + Text.HEADING.getSize2D());
    if (!panel.below().isEmpty()) {
      Text.draw(
          graphics,
          Text.fitting(panel.below(), Text.SMALL, area.getWidth()),
          Text.SMALL,
          Palette.SECONDARY_TEXT,
          area.getX(),
          area.getY() + Text.lineHeight(Text.HEADING) + Text.SMALL.getSize2D());
    }
    double left = area.getX() + levelsWidth();
    double top = area.getY() + headingHeight();
    double width = (area.getWidth() - levelsWidth()) / chart.columns().levels().size();
    List<String> rows = chart.rows().levels();
    for (int row = 0; row < rows.size(); row++) {
      String level = Text.fitting(rows.get(row), Text.SMALL, levelsWidth() - AFTER_LEVEL);
      Text.draw(
          graphics,
          level,
          Text.SMALL,
          Palette.TEXT,
          left - AFTER_LEVEL - Text.width(level, Text.SMALL),
          top + (row + 0.5) * CELL + Text.SMALL.getSize2D() * 0.36);
      for (int column = 0; column < panel.cells().get(row).size(); column++) {
        Rectangle2D cell =
            new Rectangle2D.Double(left + column * width, top + row * CELL, width, CELL);
        panel.cells().get(row).get(column).ifPresent(found -> draw(graphics, found, cell));
      }
    }
    List<String> columns = chart.columns().levels();
    for (int column = 0; column < columns.size(); column++) {
      String level = Text.fitting(columns.get(column), Text.SMALL, width - 2);
      Text.draw(
          graphics,
          level,
          Text.SMALL,
          Palette.TEXT,
          left + (column + 0.5) * width - Text.width(level, Text.SMALL) / 2,
          top + rows.size() * CELL + Text.SMALL.getSize2D() + 2);
    }
  }

  private static void draw(Graphics2D graphics, Cell cell, Rectangle2D area) {
    Rectangle2D inner =
        new Rectangle2D.Double(
            area.getX() + 1, area.getY() + 1, area.getWidth() - 2, area.getHeight() - 2);
    graphics.setColor(Inks.color(cell.ink()));
    graphics.fill(inner);
    graphics.setColor(Palette.GRID);
    graphics.setStroke(Inks.HAIRLINE);
    graphics.draw(inner);
    Color color = cell.rank() > DARK ? Color.WHITE : Palette.TEXT;
    Optional<String> mark = Optional.of(cell.mark()).filter(text -> !text.isEmpty());
    String number = mark.map(text -> cell.text() + " " + text).orElse(cell.text());
    write(graphics, number, Text.SMALL, color, inner, inner.getCenterY() - 2);
    Font small = Text.SMALL.deriveFont(Text.SMALL.getSize2D() - 1);
    write(graphics, cell.below(), small, color, inner, inner.getCenterY() + 11);
  }

  private static void write(
      Graphics2D graphics,
      String text,
      Font wanted,
      Color color,
      Rectangle2D area,
      double baseline) {
    double room = area.getWidth() - 4;
    double width = Text.width(text, wanted);
    Font font =
        width > room
            ? wanted.deriveFont((float) Math.max(8, wanted.getSize2D() * room / width))
            : wanted;
    String fitting = Text.fitting(text, font, room);
    Text.draw(
        graphics,
        fitting,
        font,
        color,
        area.getCenterX() - Text.width(fitting, font) / 2,
        baseline);
  }
}
