package org.alliancesim.gui;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.report.Palette;

/** Beside the map: which month it shows, how the alliance stands, the latest news. */
final class MonthLayer extends MapLayer {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /** Of its letters, in units. */
  static final int SIZE = 11;

  /** Where it begins, in units. */
  static final double TOP = 12;

  private static final double METER = 6;

  /** Left free above the legend. */
  private static final double GAP = 6;

  private final AllianceModelWithUI watched;

  private final LegendLayer legend;

  /**
   * A layer above a legend.
   *
   * @param legend stands below, and leaves the rest to the news
   */
  MonthLayer(AllianceModelWithUI watched, LegendLayer legend) {
    this.watched = watched;
    this.legend = legend;
  }

  @Override
  void paint(Graphics2D sheet) {
    // a map on the screen may have it beside it
    if (sheet.hitClip((int) Margin.LEFT, 0, (int) Margin.WIDE, HEIGHT)) {
      write(sheet, new Margin(sheet, TOP), legend.top(sheet) - GAP);
    }
  }

  /** Writes it into a margin that ends there; what of the news has no room is left out. */
  void write(Graphics2D sheet, Margin margin, double end) {
    head(sheet, margin);
    for (String news : watched.history().news()) {
      if (margin.y() + margin.height(news, SIZE, Font.PLAIN, 0) > end) {
        return;
      }
      margin.write(news, SIZE, Font.PLAIN, Palette.TEXT, 0);
      margin.skip(3);
    }
  }

  /** Writes what comes before the news: the month, which history it is, how the alliance stands. */
  void head(Graphics2D sheet, Margin margin) {
    AllianceModel model = watched.model();
    YearMonth start = watched.scenario().clock().start();
    String month =
        model.month() == 0
            ? "Before " + MONTH.format(start)
            : MONTH.format(start.plusMonths(model.month() - 1L));
    margin.write(month, 18, Font.BOLD, Palette.TEXT, 0);
    margin.write(watched.label().title(), SIZE, Font.PLAIN, Palette.SECONDARY_TEXT, 0);
    margin.skip(8);
    meter(sheet, margin, "Credibility of the alliance", model.alliance().credibility());
    meter(sheet, margin, "Isolation of its leader", model.alliance().isolation());
  }

  private static void meter(Graphics2D sheet, Margin margin, String name, double value) {
    margin.write(
        name + String.format(Locale.ROOT, " %.2f", value), SIZE, Font.PLAIN, Palette.TEXT, 0);
    margin.skip(2);
    sheet.setColor(MapColours.METER);
    sheet.fill(new Rectangle2D.Double(margin.left(), margin.y(), margin.wide(), METER));
    sheet.setColor(MapColours.GUARANTEE);
    sheet.fill(new Rectangle2D.Double(margin.left(), margin.y(), value * margin.wide(), METER));
    margin.skip(METER + 8);
  }
}
