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
    AllianceModel model = watched.model();
    Margin margin = new Margin(sheet, 12);
    YearMonth start = watched.scenario().clock().start();
    String month =
        model.month() == 0
            ? "Before " + MONTH.format(start)
            : MONTH.format(start.plusMonths(model.month() - 1L));
    margin.write(month, 18, Font.BOLD, Palette.TEXT, 0);
    margin.write(watched.label().title(), 11, Font.PLAIN, Palette.SECONDARY_TEXT, 0);
    margin.skip(8);
    meter(sheet, margin, "Credibility of the alliance", model.alliance().credibility());
    meter(sheet, margin, "Isolation of its leader", model.alliance().isolation());
    double end = legend.top(sheet) - GAP;
    for (String news : watched.history().news()) {
      if (margin.y() + margin.height(news, 11, Font.PLAIN, 0) > end) {
        return;
      }
      margin.write(news, 11, Font.PLAIN, Palette.TEXT, 0);
      margin.skip(3);
    }
  }

  private static void meter(Graphics2D sheet, Margin margin, String name, double value) {
    margin.write(
        name + String.format(Locale.ROOT, " %.2f", value), 11, Font.PLAIN, Palette.TEXT, 0);
    margin.skip(2);
    sheet.setColor(MapColours.METER);
    sheet.fill(new Rectangle2D.Double(Margin.LEFT, margin.y(), Margin.WIDE, METER));
    sheet.setColor(MapColours.GUARANTEE);
    sheet.fill(new Rectangle2D.Double(Margin.LEFT, margin.y(), value * Margin.WIDE, METER));
    margin.skip(METER + 8);
  }
}
