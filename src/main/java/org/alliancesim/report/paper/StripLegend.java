package org.alliancesim.report.paper;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.report.Palette;
import org.alliancesim.report.StatusFill;
import org.alliancesim.report.StatusHistory;
import org.alliancesim.report.StatusPalette;

/**
 * What the colours and marks of a {@link StripBlock} mean: those that occur.
 *
 * @param history what is explained
 */
public record StripLegend(StatusHistory history) implements Block {

  private static final double ABOVE = 6;
  private static final double LINE = 16;
  private static final double SWATCH = 22;
  private static final double HIGH = 12;
  private static final double AFTER = 5;
  private static final double BETWEEN = 14;
  private static final double PITCH = 7;

  private interface Swatch {
    void draw(Graphics2D graphics, Rectangle2D box);
  }

  private record Entry(String text, Swatch swatch) {}

  private record Placed(Entry entry, double x, int line) {}

  private List<Entry> entries() {
    Charter charter = history.charter();
    StatusPalette palette = StatusPalette.of(charter);
    List<StatusHistory.Month> months =
        history.rows().stream().flatMap(row -> row.months().stream()).toList();
    List<Entry> entries = new ArrayList<>();
    IntStream.range(0, charter.statuses().size())
        .filter(status -> months.stream().anyMatch(month -> month.held().contains(status)))
        .forEach(
            status -> {
              Status each = charter.statuses().get(status);
              entries.add(
                  filled(
                      each.name() + " (" + charter.tracks().get(each.track()).name() + ")",
                      palette.of(status)));
            });
    if (months.stream().anyMatch(month -> month.held().isEmpty())) {
      entries.add(filled("no status", StatusPalette.NO_STATUS));
    }
    for (StatusHistory.Way way : StatusHistory.Way.values()) {
      if (way != StatusHistory.Way.NONE && months.stream().anyMatch(month -> month.way() == way)) {
        entries.add(
            new Entry(
                way.words(),
                (graphics, box) ->
                    StripBlock.way(
                        graphics, way, box.getX(), box.getMaxX(), box.getCenterY() + 2)));
      }
    }
    if (months.stream().anyMatch(month -> month.refusals() > 0)) {
      entries.add(
          new Entry(
              "a bid refused",
              (graphics, box) ->
                  StripBlock.cross(graphics, box.getCenterX(), box.getCenterY(), 4)));
    }
    return entries;
  }

  private static Entry filled(String text, StatusFill fill) {
    return new Entry(
        text,
        (graphics, box) -> {
          fill.fill(graphics, box, PITCH);
          graphics.setColor(Palette.SECONDARY_TEXT);
          graphics.setStroke(Inks.HAIRLINE);
          graphics.draw(box);
        });
  }

  private List<Placed> placed(double width) {
    List<Placed> placed = new ArrayList<>();
    double x = 0;
    int line = 0;
    for (Entry entry : entries()) {
      double needed = SWATCH + AFTER + Text.width(entry.text(), Text.SMALL);
      if (x > 0 && x + needed > width) {
        x = 0;
        line++;
      }
      placed.add(new Placed(entry, x, line));
      x += needed + BETWEEN;
    }
    return placed;
  }

  @Override
  public double height(double width) {
    return ABOVE + LINE * (1 + placed(width).stream().mapToInt(Placed::line).max().orElse(-1));
  }

  @Override
  public void draw(Graphics2D graphics, Rectangle2D area) {
    for (Placed each : placed(area.getWidth())) {
      double x = area.getX() + each.x();
      double middle = area.getY() + ABOVE + LINE * (each.line() + 0.5);
      each.entry()
          .swatch()
          .draw(graphics, new Rectangle2D.Double(x, middle - HIGH / 2, SWATCH, HIGH));
      Text.draw(
          graphics,
          each.entry().text(),
          Text.SMALL,
          Palette.TEXT,
          x + SWATCH + AFTER,
          middle + Text.SMALL.getSize2D() * 0.36);
    }
  }
}
